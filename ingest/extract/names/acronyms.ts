// An acronym in brackets after its long form takes the long form's kind, everywhere in the text.
import type { Token } from '../document'
import { LAW_HEADS, NO_BODY_HEADS, ORGANIZATION_HEADS } from '../rules/organization-forms'
import type { NameKind, NameSpan } from './name-spans'

/** "… Airport Authority (TAA)" makes every "TAA" an organization, "… Trade Agreement (TTA)" every "TTA" none. */
export function explainAcronyms(tokens: readonly Token[], spans: readonly NameSpan[]): NameSpan[] {
  const kinds = new Map<string, NameKind>()
  const endingAt = new Map(spans.map((span) => [span.last, span]))
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (
      tokens[i - 1]!.text !== '(' ||
      tokens[i + 1]!.text !== ')' ||
      !/^\p{Lu}[\p{Lu}&]{1,7}s?$/u.test(tokens[i]!.text)
    )
      continue
    const long = endingAt.get(i - 1)
    const kind = spelledOut(tokens, i, long)
    if (kind !== null) kinds.set(tokens[i]!.lower, kind)
  }
  if (kinds.size === 0) return [...spans]
  return spans.map((span) => {
    const kind = span.last - span.first === 1 ? kinds.get(tokens[span.first]!.lower) : undefined
    return kind === undefined || kind === span.kind ? span : { ...span, kind, rule: 'acronym-explained' }
  })
}

/** The kind of the long form before the bracket; null when the initials don't fit or it tells no kind. */
function spelledOut(tokens: readonly Token[], i: number, long: NameSpan | undefined): NameKind | null {
  const letters = tokens[i]!.lower.replace(/s$/, '')
  if (long?.rule === 'name-of-a-text') return 'other'
  if (long !== undefined && long.kind !== 'person' && long.kind !== 'other' && long.last - long.first > 1) {
    const initial = tokens[long.first]!.lower.charAt(0)
    if (
      letters.startsWith(initial) ||
      tokens.slice(long.first, long.last).some((t) => t.lower.startsWith(letters.charAt(0)))
    )
      return long.kind
  }
  let k = letters.length - 1
  for (let at = i - 2; at >= 0 && i - at < 12 && k >= 0; at--) {
    const { lower, pos } = tokens[at]!
    if (pos === 'punct' && lower !== ')' && lower !== '(' && lower !== '-') return null
    if (lower.startsWith(letters.charAt(k))) k--
  }
  const head = tokens[i - 2]!
  if (k >= 0) return LAW_HEADS.has(head.lower) && /^\p{Lu}/u.test(head.text) ? 'other' : null
  if (NO_BODY_HEADS.has(head.lower)) return 'other'
  return ORGANIZATION_HEADS.has(head.lower) ? 'organization' : null
}
