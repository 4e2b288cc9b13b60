// Finds the words of an annotation in the article’s text: offsets are looked up, nobody types them.
import type { GoldSpan } from './gold-types'

/** Every occurrence of `form` as whole words, left to right. */
export function occurrences(text: string, form: string): GoldSpan[] {
  const found: GoldSpan[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length
    if (!wordAt(text, at - 1, at) && !wordAt(text, end, end - 1)) found.push({ start: at, end, text: form })
  }
  return found
}

/** "Form#2#3" → the form and the ordinals wanted (none: all). */
export function ordinals(note: string): { readonly form: string; readonly wanted: readonly number[] } {
  const [form = '', ...wanted] = note.split(/#(?=\d)/)
  return { form, wanted: wanted.map(Number) }
}

/** The span from the first to the last part of "first words ~ last words", at or after `from`. */
export function between(text: string, words: string, from: number): GoldSpan | null {
  const parts = words.split(' ~ ')
  const start = occurrences(text, parts[0]!).find((span) => span.start >= from)?.start
  if (start === undefined) return null
  let end = start
  for (const part of parts) {
    const at = text.indexOf(part, end)
    if (at < 0) return null
    end = at + part.length
  }
  return { start, end, text: text.slice(start, end) }
}

/**
 * The occurrence of an anchor nearest to `target` (and to `also`) and outside `avoid`. "<he" looks before the target
 * only, ">he" after it only, "he#3" takes the third in the text.
 */
export function nearest(
  text: string,
  anchor: string,
  target: { readonly start: number; readonly end: number },
  avoid: readonly { readonly start: number; readonly end: number }[],
  also: { readonly start: number; readonly end: number } = target,
): GoldSpan | null {
  const side = /^[<>]/.exec(anchor)?.[0]
  const { form, wanted } = ordinals(side === undefined ? anchor : anchor.slice(1))
  const all = occurrences(text, form)
  if (wanted.length > 0) return all[wanted[0]! - 1] ?? null
  const open = all.filter(
    (span) =>
      !avoid.some((a) => a.start <= span.start && span.end <= a.end) &&
      (side !== '<' || span.end <= target.start) &&
      (side !== '>' || span.start >= target.end),
  )
  const cost = (span: GoldSpan): number => gap(span, target) + gap(span, also)
  return open.sort((a, b) => cost(a) - cost(b))[0] ?? null
}

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(a.start - b.end, b.start - a.end)
}

function wordAt(text: string, outside: number, inside: number): boolean {
  const word = /[\p{L}\p{N}]/u
  return word.test(text[outside] ?? '') && word.test(text[inside] ?? '')
}
