// Small questions about the chunks of a line: what kind, what word, how the verb stands.

import type { Document, Token } from '../document'
import { BE_FORMS, MODALS, NEGATIONS } from '../rules/clause-words'
import type { Chunk, Line } from './chunks'

export const MAX_STEPS = 40

export interface Clauses {
  readonly doc: Document
  readonly line: Line
}

/** How the verb of a group stands. */
export interface VerbShape {
  readonly passive: boolean
  readonly negated: boolean
  /** would, could, might …; "will" too. */
  readonly modal: boolean
  readonly infinitive: boolean
  /** An -ing form without "to be". */
  readonly participle: boolean
}

export function tokenOf(cx: Clauses, chunk: Chunk): Token {
  return cx.doc.tokens[chunk.head] as Token
}

export function textOf(cx: Clauses, i: number): string {
  const chunk = cx.line.chunks[i]
  return chunk === undefined ? '' : (cx.doc.tokens[chunk.first] as Token).lower
}

export function kindOf(cx: Clauses, i: number): Chunk['kind'] | 'edge' {
  return cx.line.chunks[i]?.kind ?? 'edge'
}

export function verbShape(cx: Clauses, v: number): VerbShape {
  const chunk = cx.line.chunks[v] as Chunk
  const head = tokenOf(cx, chunk)
  let be = false
  let negated = false
  let modal = false
  let aux = false
  for (let i = chunk.first; i < chunk.head; i++) {
    const { lower, pos } = cx.doc.tokens[i] as Token
    if (BE_FORMS.has(lower)) be = true
    if (NEGATIONS.has(lower) || lower.endsWith("n't")) negated = true
    if (MODALS.has(lower)) modal = true
    if (pos === 'aux') aux = true
  }
  if (kindOf(cx, v - 1) === 'adv' && NEGATIONS.has(textOf(cx, v - 1))) negated = true
  const ing = head.lower.endsWith('ing') && head.lower.length > 4
  const infinitive = (cx.doc.tokens[chunk.first] as Token).lower === 'to'
  return { passive: be && !ing && head.pos !== 'aux', negated, modal, infinitive, participle: ing && !aux }
}

/** "footage of Ruiz saying": Ruiz, not the footage. */
export function endsInName(cx: Clauses, j: number): boolean {
  const chunk = cx.line.chunks[j] as Chunk
  return (cx.doc.tokens[chunk.last - 1] as Token).pos === 'proper'
}

/** "a statement by an official saying": the official. */
export function isAuthor(cx: Clauses, j: number): boolean {
  return kindOf(cx, j - 1) === 'prep' && (textOf(cx, j - 1) === 'by' || textOf(cx, j - 1) === 'from')
}

export function isComma(text: string): boolean {
  return text === ',' || text === '—' || text === '–' || text === '--' || text === '-'
}

export function openingBracket(cx: Clauses, close: number): number {
  for (let i = close - 1; i >= 0 && close - i < MAX_STEPS; i--) {
    const text = textOf(cx, i)
    if (text === '(' || text === '[') return i
  }
  return close
}

export function governed(cx: Clauses, j: number): boolean {
  const left = kindOf(cx, j - 1)
  return left === 'prep' || left === 'vg'
}

export function isTimeOrNumber(cx: Clauses, i: number): boolean {
  const chunk = cx.line.chunks[i] as Chunk
  const head = cx.doc.tokens[chunk.head] as Token
  return head.pos === 'num' || head.tags.has('Date')
}
