// What the steps about speech share: lines, their frames and the quotations of one article.

import type { Document } from '../document'
import { silent, type Trace } from '../trace'
import type { Names } from './chunks'
import { type Content, contentsOf } from './contents'
import { type Frame, framesOf } from './frames'
import { type Lines, toLines } from './lines'
import { withoutPlanted } from './planted'
import { findQuotations, type Quotation } from './quotations'

export interface Reading extends Lines {
  readonly doc: Document
  readonly names: Names
  readonly quotations: readonly Quotation[]
  /** Frames by line. */
  readonly frames: readonly (readonly Frame[])[]
  /** What each frame reports, by line and frame. */
  readonly contents: readonly (readonly (Content | null)[])[]
  /** First and last line of each paragraph, -1 when it has none. */
  readonly paragraphLines: readonly (readonly [number, number])[]
}

const UNREAD = new Set(['boilerplate', 'byline', 'markup'])

export function readSpeech(doc: Document, names: Names, trace: Trace = silent): Reading {
  const blocks = doc.paragraphs.filter((p) => !UNREAD.has(p.zone))
  const { kept: quotations, planted } = withoutPlanted(doc, names, findQuotations(doc.text, blocks), trace)
  const lines = toLines(doc, names, quotations, planted)
  const frames = lines.lines.map((line) => framesOf(doc, names, line))
  const paragraphLines = doc.paragraphs.map((): [number, number] => [-1, -1])
  for (const line of lines.lines) {
    if (line.within >= 0) continue
    const range = paragraphLines[line.paragraph] as [number, number]
    if (range[0] < 0) range[0] = line.index
    range[1] = line.index
  }
  const reading = { ...lines, doc, names, quotations, frames, paragraphLines }
  return { ...reading, contents: lines.lines.map((line) => contentsOf(reading, line.index)) }
}
