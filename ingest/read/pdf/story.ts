// Paragraphs of all pages as one text: those that go on in the next column or on the next page are one again.
import type { Locator, Zone } from '../../../lib/model/article'
import { BETWEEN } from '../blocks'
import { seam, wordsOf } from './hyphens'
import { isNote, type PageLine, type Paragraph } from './paragraphs'

export interface Story {
  readonly text: string
  readonly zones: Zone[]
  readonly locators: Locator[]
}

/** `flows`: the paragraphs of each column in reading order; `labels`: what people call the pages. */
export function storyOf(
  flows: readonly (readonly Paragraph[])[],
  body: number,
  labels: readonly string[],
): Story {
  const paragraphs = joined(flows, body)
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const zones: Zone[] = []
  const locators: Locator[] = []
  const parts: string[] = []
  let start = 0
  const mark = (page: number, at: number) => {
    const label = labels[page] ?? String(page + 1)
    if (locators.at(-1)?.label !== label) locators.push({ kind: 'page', label, start: at })
  }
  for (const { kind, lines } of paragraphs) {
    if (parts.length > 0) start += BETWEEN.length
    const whole: string[] = []
    let end = start
    for (const line of lines) {
      const before = whole.pop()
      if (before !== undefined) {
        const { cut, glue } = seam(before, line.text, words)
        whole.push(before.slice(0, before.length - cut) + glue)
        end += glue.length - cut
      }
      mark(line.page, end)
      whole.push(line.text)
      end += line.text.length
    }
    zones.push({ start, end, kind })
    parts.push(whole.join(''))
    start = end
  }
  return { text: parts.join(BETWEEN), zones, locators }
}

/** Looks past headings of the next page's top no further than notes at this one's foot: they end up behind. */
function joined(flows: readonly (readonly Paragraph[])[], body: number): Paragraph[] {
  const all: Paragraph[] = []
  for (const flow of flows) {
    const [first, ...rest] = flow
    if (first === undefined) continue
    const at = all.findLastIndex((paragraph) => !isNote(paragraph, body))
    const before = all[at]
    if (before !== undefined && goesOn(before, first)) {
      all[at] = { ...before, lines: [...before.lines, ...first.lines], open: first.open }
      all.push(...rest)
    } else all.push(...flow)
  }
  return all
}

function goesOn(before: Paragraph, next: Paragraph): boolean {
  if (before.kind !== next.kind || Math.abs(before.size - next.size) > 0.5) return false
  if (before.kind === 'heading') return isBelow(before, next)
  if (before.kind !== 'body') return false
  const end = textOf(before.lines)
  const start = next.lines[0]?.text ?? ''
  if (/^\p{Ll}/u.test(start) && !/[.!?]$/.test(end)) return true
  if (!before.open || next.begins) return false
  return !/[.!?:…]["”’')\]]*$/.test(end) || hasOpenQuotation(end, start)
}

/** The second line of a headline may end before the edge of the next column, and so seem to belong to the first. */
function isBelow(before: Paragraph, next: Paragraph): boolean {
  const distance = before.bottom - next.top
  return before.lines.at(-1)?.page === next.lines[0]?.page && distance > 0 && distance < before.size * 1.6
}

/** A quotation begun and not ended, which the next lines do not begin again. */
function hasOpenQuotation(end: string, start: string): boolean {
  if (/^["“‘]/.test(start)) return false
  return end.lastIndexOf('“') > end.lastIndexOf('”') || (end.match(/"/g)?.length ?? 0) % 2 === 1
}

function textOf(lines: readonly PageLine[]): string {
  return lines.map(({ text }) => text).join(' ')
}
