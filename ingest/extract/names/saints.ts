// Names that begin with a saint: "at Saint Orla Bridge" is one place, "Saint Orla's School" one organization.
import type { Token } from '../document'
import type { NameSpan } from './name-spans'

const PLACE_BEFORE = /^(?:in|at|near|from|to|of|outside|across|through)$/
export const SAINT = /^(?:saint|st\.?|sankt|santa)$/
const SAINT_HEADS = /^(?:school|hospital|college|church|cathedral|academy)$/

/** "at [Saint] Orla Bridge" → one place; "Saint Orla's School" → one organization. */
export function joinSaints(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = []
  for (const span of spans) {
    const before = out.at(-1)
    const head = span.last - span.first === 1 && SAINT_HEADS.test(tokens[span.first]!.lower)
    if (
      head &&
      before !== undefined &&
      SAINT.test(tokens[before.first]!.lower) &&
      before.last === span.first - 1 &&
      tokens[before.last]!.lower === "'s"
    )
      out[out.length - 1] = { ...before, last: span.last, kind: 'organization', rule: 'saint' }
    else out.push(withSaint(tokens, span))
  }
  return out
}

function withSaint(tokens: readonly Token[], span: NameSpan): NameSpan {
  const named = SAINT.test(tokens[span.first]!.lower) && span.last - span.first > 1
  let first = named ? span.first : span.first - 1
  if (!named && tokens[first]?.text === '.' && first > 0) first--
  if (first < 0 || !/^S/.test(tokens[first]!.text) || !SAINT.test(tokens[first]!.lower)) return span
  if (tokens[first]!.sentence !== tokens[span.first]!.sentence || span.kind === 'other') return span
  const bare = span.last - first === 2
  if (!PLACE_BEFORE.test(tokens[first - 1]?.lower ?? '') && !(bare && named && span.kind === 'place'))
    return span
  if (span.kind === 'organization' && !bare) return span
  return { ...span, first, kind: 'place', rule: 'saint' }
}
