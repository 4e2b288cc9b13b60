// What a person has marked with the mouse in an article, as a range of its stored text.
import type { Span } from '../../../lib/model/span'
import type { Paragraph } from './segments'

/** A place among the words of a paragraph as they are shown: how many characters stand before it. */
export interface ShownPlace {
  /** `start` of the paragraph. */
  readonly paragraph: number
  readonly offset: number
}

/** The range of the stored text between two shown places, in either order; null when nothing lies between. */
export function rangeBetween(paragraphs: readonly Paragraph[], a: ShownPlace, b: ShownPlace): Span | null {
  const [x, y] = [storedAt(paragraphs, a, false), storedAt(paragraphs, b, true)]
  const [start, end] = x <= y ? [x, y] : [storedAt(paragraphs, b, false), storedAt(paragraphs, a, true)]
  return start < end ? { start, end } : null
}

/** Markup is not shown, so that shown and stored places differ: at a border, the one before or after what is left out. */
function storedAt(
  paragraphs: readonly Paragraph[],
  { paragraph, offset }: ShownPlace,
  ends: boolean,
): number {
  const segments = paragraphs.find(({ start }) => start === paragraph)?.segments ?? []
  let before = 0
  for (const { start, text } of segments) {
    const within = offset - before
    if (within < text.length || (ends && within === text.length)) return start + within
    before += text.length
  }
  return segments.at(-1)?.end ?? paragraph
}

/** Where an end of the browser's selection stands; null when that is no text of a paragraph. */
export function shownPlace(node: Node, offset: number): ShownPlace | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-paragraph]')
  if (block == null) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return { paragraph: Number(block.dataset.paragraph), offset: before.toString().length }
}
