// What kind of subject and verb a frame has, in the few classes the models tell apart.

import { DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS, PLURAL_HEADS } from '../rules/clause-words'
import type { Frame } from './frames'
import type { Phrase } from './phrases'

export function verbClass(frame: Frame): string {
  if (frame.kind !== 'verb') return frame.kind
  if (frame.verb === null) return 'other'
  return frame.verb.belief ? 'belief' : frame.verb.strong ? 'strong' : 'weak'
}

/** The word before the first complement: "a spokesman for the port" → spokesman. */
function lastOfHead(words: readonly string[]): string {
  const cut = words.findIndex((w, i) => i > 0 && COMPLEMENTS.has(w))
  return words[(cut < 0 ? words.length : cut) - 1] ?? ''
}

const COMPLEMENTS = new Set('of for from in at with to on by'.split(' '))

/** "the caretaker", "an analyst", "a novelist": who does something for a living. */
export const AGENT_ENDING =
  /(?:\w{3}(?:er|or|ist|ian|eer|man|woman|person|mate|keeper)|warden|clerk|cook|guard|guest|aunt|uncle)$/u

export function subjectClass(phrase: Phrase | null): string {
  if (phrase === null) return 'none'
  if (phrase.kind === 'pronoun') return `pronoun ${phrase.span.text.toLowerCase()}`
  if (phrase.kind === 'name') return `name ${phrase.name?.kind ?? 'unknown'}`
  const head = phrase.span.text.toLowerCase().split(/\s+/u)
  const noun = lastOfHead(head)
  if (DOCUMENT_NOUNS.has(noun)) return 'document'
  if (GROUP_NOUNS.has(noun)) return 'group'
  if (PERSON_NOUNS.has(noun)) return 'person noun'
  if (phrase.plural) return PLURAL_HEADS.has(noun) ? 'people' : 'plural'
  return AGENT_ENDING.test(noun) ? 'person noun' : 'nominal'
}
