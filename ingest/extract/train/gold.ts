// Reads the evaluation's gold lines and judges a phrase as its scorer does; for training scripts only.
import { readFileSync } from 'node:fs'
import type { ArticleInput } from '../../../lib/model/article'
import type { Span, TextSpan } from '../../../lib/model/span'

export interface GoldQuote extends TextSpan {
  readonly type: 'direct' | 'indirect' | 'mixed'
  readonly speech?: boolean
  readonly nested?: boolean
  readonly speaker: (TextSpan & { readonly head?: TextSpan | null }) | null
  readonly speaker_name: string | null
  readonly speaker_kind?: string
  readonly cue: TextSpan | null
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly split?: string
  readonly byline?: string
  readonly date?: string
  readonly quotes: readonly GoldQuote[]
  /** Spans that are neither speech nor not. */
  readonly ignore?: readonly (readonly [number, number])[]
}

export function readGold(path: string, split: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((l) => JSON.parse(l) as GoldDocument).filter((d) => d.split === split)
}

export function toArticle({ id, text }: { readonly id: string; readonly text: string }): ArticleInput {
  return { id, text, title: null, byline: null, source: null, publishedAt: null, language: 'en', zones: [] }
}

export function overlapRatio(a: Span, b: Span): number {
  const inter = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return inter <= 0 ? 0 : inter / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const words = (s: string): readonly string[] =>
  s
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Does the phrase stand for the gold speaker: the same place in the text, or its name's last word? */
export function isSpeaker(gold: GoldQuote, phrase: TextSpan | null): boolean {
  if (gold.speaker === null && gold.speaker_name === null) return phrase === null
  if (phrase === null) return false
  const s = gold.speaker
  if (s !== null && Math.min(s.end, phrase.end) > Math.max(s.start, phrase.start)) return true
  const last = (name: string | null | undefined): string | undefined => words(name ?? '').at(-1)
  const keys = [last(gold.speaker_name), s === null || s.text.length < 5 ? undefined : last(s.head?.text)]
  const own = words(phrase.text)
  return keys.some((k) => k !== undefined && k.length > 2 && own.includes(k))
}

const EDGE = /[\s\p{P}\p{Z}`´]/u

/** The span without the marks and white space at its ends. */
export function stripped(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE.test(text[start] ?? '')) start += 1
  while (end > start && EDGE.test(text[end - 1] ?? '')) end -= 1
  return { start, end }
}
