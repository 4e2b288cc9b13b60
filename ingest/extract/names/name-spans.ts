// What the name tagger hands on: runs of tokens that are a name, and of what kind.
import type { Document, Token } from '../document'

/** `other`: a name that is no person, organization or place (an event, a work, a nationality). */
export type NameKind = 'person' | 'organization' | 'place' | 'other'

/** Tokens `first` (inclusive) to `last` (exclusive). */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly kind: NameKind
  readonly rule: string
}

/** The surface of a span: exactly the text between its first and last token. */
export function surface(document: Document, span: { readonly first: number; readonly last: number }): string {
  return document.text.slice(document.tokens[span.first]!.start, document.tokens[span.last - 1]!.end)
}

/** Lower-case key of a span, tokens joined by one space, without full stops. */
export function spanKey(tokens: readonly Token[], first: number, last: number): string {
  let key = ''
  for (let i = first; i < last; i++) {
    const word = tokens[i]!.lower.replaceAll('.', '')
    if (word !== '') key += key === '' ? word : ` ${word}`
  }
  return key
}

/** A surface as a name to show: one line, without invisible characters and Markdown residue. */
export function plain(form: string): string {
  return form
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]|\*+|\]\([^)]{0,500}\)|\[/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
