// Step 4a: which runs of tokens are names, and of what kind.
import type { Document, Token } from './document'
import type { NameKind, NameSpan } from './name-spans'
import { COMPANY_SUFFIXES, ORGANIZATION_HEADS, ORGANIZATION_OPENERS } from './rules/organization-forms'
import { PARTICLES, TITLES } from './rules/titles'

const CAPITAL = /^\p{Lu}/u

/** Name spans in text order, not overlapping. */
export function tagNames(document: Document): NameSpan[] {
  const { tokens } = document
  const lowerSeen = new Set(tokens.filter((t) => /^\p{Ll}/u.test(t.text)).map((t) => t.text))
  const out: NameSpan[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(tokens, i)
    if (end === i) {
      i++
      continue
    }
    let first = i
    while (first < end && isNoName(tokens, first, lowerSeen)) first++
    if (first < end) out.push({ first, last: end, kind: kindOf(tokens, first, end), rule: 'capitals' })
    i = end
  }
  return out
}

function runEnd(tokens: readonly Token[], from: number): number {
  if (!CAPITAL.test(tokens[from]!.text)) return from
  let end = from + 1
  while (end < tokens.length && tokens[end]!.sentence === tokens[from]!.sentence) {
    const token = tokens[end]!
    if (CAPITAL.test(token.text)) end++
    else if (
      (PARTICLES.has(token.lower) || token.lower === 'of') &&
      CAPITAL.test(tokens[end + 1]?.text ?? '')
    )
      end++
    else break
  }
  return end
}

function isNoName(tokens: readonly Token[], i: number, lowerSeen: ReadonlySet<string>): boolean {
  const token = tokens[i]!
  if (TITLES.has(token.lower.replace('.', ''))) return true
  if (token.pos !== 'proper' && token.pos !== 'noun') return true
  return lowerSeen.has(token.lower)
}

function kindOf(tokens: readonly Token[], first: number, last: number): NameKind {
  const head = tokens[last - 1]!
  if (COMPANY_SUFFIXES.has(head.lower) || ORGANIZATION_HEADS.has(head.lower)) return 'organization'
  if (ORGANIZATION_OPENERS.has(tokens[first]!.lower) && last - first > 2) return 'organization'
  if (head.tags.has('Place')) return 'place'
  if (head.tags.has('Date') || head.tags.has('Demonym')) return 'other'
  if (last - first === 1 && /^\p{Lu}{2,}$/u.test(head.text)) return 'organization'
  return head.tags.has('Organization') ? 'organization' : 'person'
}
