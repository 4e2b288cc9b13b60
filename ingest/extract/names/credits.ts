// Credits under pictures: "Image: Tamsin Orrey.", "Photo: Quaywatcher". Who is credited is a person, unless the credit
// holds a body ("Photo: Harbour Office") or a word that every reader knows.
import type { Token } from '../document'
import { ORGANIZATION_HEADS } from '../rules/organization-forms'
import { isKnownBody, isPlaceName } from './gazetteer'
import type { NameSpan } from './name-spans'
import type { Commonness } from './word-class'

const CREDIT = /^(?:image|photo|photograph|picture|video|audio|illustration|graphic)s?$/
const PHOTO_AGENCY = /^(?:getty|shutterstock|alamy|flickr|wikimedia|unsplash|pixabay|istock)$/

/** The spans, those in credits made people, and people in credits that no step has seen. In text order. */
export function withCredits(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  commonness: Commonness,
): NameSpan[] {
  const credited = new Map<number, NameSpan>()
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!CREDIT.test(tokens[i]!.lower) || !/^[:;]$/.test(tokens[i + 1]!.text)) continue
    const person = creditAt(tokens, i + 2, commonness)
    if (person !== null) credited.set(person.first, person)
  }
  if (credited.size === 0) return [...spans]
  const taken = new Set<number>()
  const out = spans.map((span) => {
    const person = credited.get(span.first)
    if (person !== undefined || span.last - span.first > 1)
      for (let i = span.first; i < span.last; i++) taken.add(i)
    return person !== undefined && person.last === span.last && span.kind !== 'person' ? person : span
  })
  const added = [...credited.values()].filter(({ first, last }) => {
    for (let i = first; i < last; i++) if (taken.has(i)) return false
    return true
  })
  return [...out, ...added].sort((a, b) => a.first - b.first)
}

/** The person of a credit of one to three words none of which is common, and which ends the sentence. */
function creditAt(tokens: readonly Token[], first: number, commonness: Commonness): NameSpan | null {
  let last = first
  while (last < tokens.length && last - first < 4 && /^\p{Lu}/u.test(tokens[last]!.text)) last++
  if (last === first || last - first > 3) return null
  const next = tokens[last]
  if (next !== undefined && next.sentence === tokens[first]!.sentence && !/^[.)\]]$/.test(next.text))
    return null
  for (let i = first; i < last; i++) {
    const { lower, text } = tokens[i]!
    if (commonness(lower) > 0 || ORGANIZATION_HEADS.has(lower) || PHOTO_AGENCY.test(lower)) return null
    if (isKnownBody(lower) || isPlaceName(lower) || /^\p{Lu}{2,}$/u.test(text)) return null
  }
  return { first, last, kind: 'person', rule: 'credit' }
}
