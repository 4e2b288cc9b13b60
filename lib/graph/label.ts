// What to write on a node, and the paragraph to show around a span.
import type { Span } from '../model/span'

const LABEL_LENGTH = 80
const CONTEXT_LENGTH = 1200

/** The first words of a quote. */
export function quoteLabel(text: string): string {
  return firstWords(text)
}

/** The title, or the first words of the text. */
export function articleLabel(title: string | null, text: string): string {
  const given = title?.trim()
  return given ? given : firstWords(text.slice(0, 400))
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= LABEL_LENGTH) return line
  const cut = line.lastIndexOf(' ', LABEL_LENGTH)
  return `${wellFormed(line.slice(0, cut > LABEL_LENGTH / 2 ? cut : LABEL_LENGTH))}…`
}

/**
 * The paragraph (between line breaks) that holds the span, without white space at its ends. One longer than about
 * 1,200 UTF-16 units is cut at spaces around the span; a span over several paragraphs gets them all.
 */
export function contextOf(text: string, span: Span): { readonly start: number; readonly text: string } {
  const spare = Math.max(0, CONTEXT_LENGTH - (span.end - span.start)) >> 1
  const first = Math.max(lineStart(text, span.start), cutAfter(text, span.start - spare))
  const last = Math.min(lineEnd(text, span.end), cutBefore(text, span.end + spare))
  const lead = text.slice(first, span.start).search(/\S|$/u)
  const tail = text.slice(span.end, last).trimEnd()
  return { start: first + lead, text: text.slice(first + lead, span.end) + tail }
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The place after the first space at or after `at`, or `at` where there is none near. */
function cutAfter(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at, at + 40).search(/\s/u)
  return space === -1 ? at + pairAt(text, at) : at + space + 1
}

function cutBefore(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at - 40, at).search(/\s\S*$/u)
  return space === -1 ? at - pairAt(text, at) : at - 40 + space
}

/** 1 when `at` is in the middle of a surrogate pair. */
function pairAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? 1 : 0
}

function wellFormed(text: string): string {
  const code = text.charCodeAt(text.length - 1)
  return code >= 0xd800 && code <= 0xdbff ? text.slice(0, -1) : text
}
