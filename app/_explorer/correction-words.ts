// The words of corrections: what each kind is called, and one line that says what was done.
import type { CorrectionAction, CorrectionKind, QuoteRef } from '../../lib/model/correction'
import { clip, KIND_WORDS, plural } from './words'

export const CORRECTION_WORDS: Readonly<Record<CorrectionKind, string>> = {
  merge: 'merged',
  split: 'split off',
  rename: 'renamed',
  retype: 'another kind',
  hide: 'hidden',
  distinct: 'told apart',
  reassign: 'another speaker',
  reject: 'not speech',
  add: 'added',
  confirm: 'confirmed',
}

/** "Merged R. Okafor into Ruth Okafor": names a step, a message and a line of the journal. */
export function correctionWords(action: CorrectionAction): string {
  switch (action.kind) {
    case 'merge':
      return `Merged ${action.from.name} into ${action.into.name}`
    case 'split':
      return `Split off ${action.name}${action.note === '' ? '' : ` (${action.note})`} in ${plural(action.articleIds.length, 'article')}`
    case 'rename':
      return `Renamed ${action.entity.name} to ${action.name}`
    case 'retype':
      return `Made ${action.entity.name} ${article(KIND_WORDS[action.to].one)}`
    case 'hide':
      return `Hid ${action.entity.name} for good`
    case 'distinct':
      return `Told ${action.entities[0].name} and ${action.entities[1].name} apart`
    case 'reassign':
      return action.speaker === null
        ? `Left the speaker of ${words(action.quote)} open`
        : `Gave ${words(action.quote)} to ${action.speaker.name}`
    case 'reject':
      return `Rejected ${words(action.quote)}`
    case 'add':
      return `Added ${words(action.quote)}`
    case 'confirm':
      return `Confirmed ${words(action.quote)}`
  }
}

function words({ text }: QuoteRef): string {
  return `“${clip(text.replace(/\s+/gu, ' '), 40)}”`
}

/** "a person", "an event" */
export function article(noun: string): string {
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`
}
