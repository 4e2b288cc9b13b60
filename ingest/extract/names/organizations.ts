// Which organization names are the same: "Harbour Workers Union (HWU)" and "HWU"; "Tarn Families of the Lost Forum"
// and "Tarn Forum".
import type { Token } from '../document'
import { ORGANIZATION_HEADS } from '../rules/organization-forms'
import { type NameSpan, spanKey } from './name-spans'

/** Key of a name → key of the organization it belongs to; names not in it stand for themselves. */
export function groupOrganizations(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
): Map<string, string> {
  const out = new Map<string, string>()
  const organizations = spans.filter((span) => span.kind === 'organization')
  const keys = [...new Set(organizations.map((span) => spanKey(tokens, span.first, span.last)))]
  introduced(tokens, organizations, out)
  const byInitials = indexInitials(tokens, organizations)
  for (const key of keys) {
    if (out.has(key) || key.includes(' ')) continue
    const long = byInitials.get(key)
    if (key.length >= 3 && long?.size === 1) out.set(key, [...long][0]!)
  }
  shortened(keys, out)
  headsAlone(keys, out)
  return out
}

/** "the Guild" in a text with the Harbour Guild, or the Guild of Harbour Pilots, and no other. */
function headsAlone(keys: readonly string[], out: Map<string, string>): void {
  const byHead = new Map<string, Set<string>>()
  for (const key of keys) {
    const words = key.split(' ')
    if (words.length < 2) continue
    for (const head of [words[0]!, words.at(-1)!])
      if (ORGANIZATION_HEADS.has(head))
        byHead.set(head, (byHead.get(head) ?? new Set()).add(out.get(key) ?? key))
  }
  for (const key of keys) {
    const long = byHead.get(key)
    if (!out.has(key) && long?.size === 1) out.set(key, [...long][0]!)
  }
}

/** "Long Form (LF)" and "LF (Long Form)". */
function introduced(tokens: readonly Token[], spans: readonly NameSpan[], out: Map<string, string>): void {
  spans.forEach((span, i) => {
    const next = spans[i + 1]
    if (next === undefined || tokens[span.last]?.text !== '(' || next.first !== span.last + 1) return
    if (tokens[next.last]?.text !== ')') return
    const [a, b] = [span, next].map((each) => ({ key: spanKey(tokens, each.first, each.last), each }))
    const [short, long] = a!.key.length < b!.key.length ? [a!, b!] : [b!, a!]
    if (
      short.each.last - short.each.first === 1 &&
      short.key.length <= 10 &&
      startsAlike(tokens, short.each, long.each)
    )
      out.set(short.key, long.key)
  })
}

/** The acronym's first letter begins a word of the long form. */
function startsAlike(tokens: readonly Token[], short: NameSpan, long: NameSpan): boolean {
  const letter = tokens[short.first]!.lower.charAt(0)
  return tokens.slice(long.first, long.last).some((token) => token.lower.startsWith(letter))
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', "'s", '&', 'to'])

function indexInitials(tokens: readonly Token[], spans: readonly NameSpan[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  for (const span of spans) {
    if (span.last - span.first < 2) continue
    const words = tokens.slice(span.first, span.last).filter((token) => token.pos !== 'punct')
    const all = words.map((token) => token.lower.charAt(0)).join('')
    const big = words
      .filter((token) => !SMALL.has(token.lower))
      .map((token) => token.lower.charAt(0))
      .join('')
    const key = spanKey(tokens, span.first, span.last)
    for (const initials of new Set([all, big])) out.set(initials, (out.get(initials) ?? new Set()).add(key))
  }
  return out
}

/** Short forms of two words or more that keep the first word and the order of the others, of exactly one long form. */
function shortened(keys: readonly string[], out: Map<string, string>): void {
  const byFirst = new Map<string, string[][]>()
  for (const key of keys) {
    const words = key.split(' ')
    if (words.length > 2) byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words])
  }
  for (const key of keys) {
    const words = key.split(' ')
    if (words.length < 2 || out.has(key)) continue
    const longer = (byFirst.get(words[0]!) ?? [])
      .slice(0, 40)
      .filter((long) => long.length > words.length && isShortened(words, long))
    if (longer.length === 1) out.set(key, longer[0]!.join(' '))
  }
}

/** In order, and sharing the last word. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false
  let k = 0
  for (const word of long) if (word === short[k]) k++
  return k === short.length
}
