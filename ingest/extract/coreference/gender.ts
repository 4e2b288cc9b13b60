// Soft evidence for "he" and "she": titles, first names, nouns, and the pronouns the text itself uses near a name.

import type { LocalEntity, Token } from '../document'
import { FEMALE_PRONOUNS, MALE_PRONOUNS } from '../rules/clause-words'
import { titleGender } from '../rules/titles'
import type { Line } from '../syntax/chunks'
import type { Phrase } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'

export type Sex = 'male' | 'female'

/** How well a person and a pronoun go together; only `excluded` rules out. */
export type Agreement = 'told' | 'likely' | 'unknown' | 'unlikely' | 'excluded'

/** What the article shows of one named entity. */
export interface GenderEvidence {
  /** "Ms. Ruiz", "Congressman Holt". */
  readonly title: Sex | null
  /** From the first name and descriptions. */
  readonly name: Sex | null
  /** "he" minus "she" in sentences that name no other person. */
  readonly pronouns: number
}

/** Evidence for all entities, by index. One pass over the lines. */
export function genderEvidence(r: Reading, entities: readonly LocalEntity[]): GenderEvidence[] {
  const counts = entities.map(() => 0)
  for (const line of r.lines) if (line.within < 0) count(r, line, counts)
  return entities.map((entity, i) => ({
    title: titleOf(entity),
    name: entity.gender === 'neuter' ? null : entity.gender,
    pronouns: counts[i] as number,
  }))
}

/** Pronouns after the only person a line names. */
function count(r: Reading, line: Line, counts: number[]): void {
  const people = new Set<number>()
  let sum = 0
  for (const chunk of line.chunks) {
    if (chunk.kind === 'quote') continue
    for (let t = chunk.first; t < chunk.last; t++) {
      const name = r.names.at(t)
      if (name?.kind === 'person') people.add(name.entity)
      if (people.size === 0) continue
      const { lower } = r.doc.tokens[t] as Token
      if (MALE_PRONOUNS.has(lower)) sum++
      if (FEMALE_PRONOUNS.has(lower)) sum--
    }
  }
  const [only] = people
  if (people.size === 1 && only !== undefined) counts[only] = (counts[only] as number) + sum
}

/** A title before a bare surname may be a namesake's: it does not count against the first name. */
function titleOf(entity: LocalEntity): Sex | null {
  if (entity.kind !== 'person') return null
  for (const { full, text } of entity.mentions) {
    if (full.text.length === text.length) continue
    const before = full.text.slice(0, Math.max(0, full.text.indexOf(text)))
    for (const word of before.toLowerCase().split(/[\s.]+/u)) {
      const told = titleGender(word)
      if (told !== null && (text.includes(' ') || !isOther(told, entity.gender))) return told
    }
  }
  return null
}

function isOther(one: Sex, two: LocalEntity['gender']): boolean {
  return two !== null && two !== 'neuter' && one !== two
}

/** `called`: "he" minus "she" of the pronouns that have meant this person so far. */
export function agreementOf(evidence: GenderEvidence | undefined, called: number, asked: Sex): Agreement {
  const { title, name, pronouns } = evidence ?? { title: null, name: null, pronouns: 0 }
  if (title !== null) return title === asked ? 'told' : 'excluded'
  const first = name === null ? 0 : name === 'male' ? 3 : -3
  const sum = first + clamp(pronouns) + clamp(called)
  if (Math.abs(sum) < 1) return 'unknown'
  return sum > 0 === (asked === 'male') ? 'likely' : 'unlikely'
}

function clamp(n: number): number {
  return Math.max(-2, Math.min(2, n))
}

/** "the congresswoman", "her brother". */
export function nominalSex(phrase: Phrase): Sex | null {
  const words = phrase.span.text.toLowerCase().split(/\s+/u)
  if (words.some((w) => MEN.has(w))) return 'male'
  return words.some((w) => WOMEN.has(w)) ? 'female' : null
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const MEN = list(
  'man father husband brother son spokesman chairman businessman king mr. gentleman boy uncle grandfather grandson nephew widower congressman councilman policeman fisherman salesman nobleman monk priest',
)
const WOMEN = list(
  'woman mother wife sister daughter spokeswoman chairwoman businesswoman queen mrs. ms. girl aunt grandmother granddaughter niece widow congresswoman councilwoman policewoman actress nun lady',
)
