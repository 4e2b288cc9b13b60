// Is the predicted speaker the gold one? Lenient: the surname, the name or the head noun occurs in the prediction.
import type { ScoredQuote } from '../corpus/scorer-lines'
import type { PredictedQuote } from './score'

const TITLES = new Set(
  'mr mrs ms miss dr sir lord lady sen senator rep representative gov governor president secretary prime minister justice judge gen general prof professor the a an former'.split(
    ' ',
  ),
)
const SUFFIXES = new Set('jr sr ii iii iv phd md esq'.split(' '))
const PRONOUNS = new Set(
  'i we he she it they you who which that his her him them us me our their its my your himself herself themselves itself one some others many those these this everyone nobody someone'.split(
    ' ',
  ),
)

/** Null when the gold speaker is a pronoun nobody can name: such a quote is left out of the figures. */
export function speakerRight(gold: ScoredQuote, predicted: PredictedQuote): boolean | null {
  const came = [predicted.speaker?.text, predicted.speaker_name].filter((s): s is string => !!s)
  if (gold.speaker_kind === 'none') return came.length === 0
  const keys = keysOf(gold)
  if (keys.size === 0) return null
  const forms = formsOf(gold)
  return came.some((text) => {
    const name = normalized(text)
    if (name !== '' && forms.has(name)) return true
    if ([...keys].some((key) => hasWords(words(text), key))) return true
    return name.length > 3 && !PRONOUNS.has(name) && [...keys].some((key) => hasWords(key.split(' '), name))
  })
}

/** A prediction that holds one of these is right. */
function keysOf(gold: ScoredQuote): Set<string> {
  const head = gold.speaker_kind === 'pronoun' ? null : gold.speaker?.head.text
  const keys = new Set<string>()
  for (const name of [gold.speaker_name, head]) {
    const key = normalized(name ?? '')
    if (key === '' || PRONOUNS.has(key)) continue
    keys.add(key)
    const last = key.split(' ').at(-1) ?? ''
    if (last.length > 1) keys.add(last)
  }
  return keys
}

/** Full forms: the phrase, the name, its head, and other names of the same speaker. */
function formsOf(gold: ScoredQuote): Set<string> {
  const phrase = gold.speaker_kind === 'pronoun' ? [] : [gold.speaker?.text, gold.speaker?.head.text]
  const forms = [...phrase, gold.speaker_name].map((s) => normalized(s ?? '')).filter((s) => s !== '')
  const others = gold.speaker_aliases.map(normalized).filter((s) => s.length > 2 && !PRONOUNS.has(s))
  return new Set([...forms, ...others])
}

function normalized(text: string): string {
  const parts = words(text)
  while (parts.length > 0 && TITLES.has(parts[0]!)) parts.shift()
  while (parts.length > 1 && SUFFIXES.has(parts.at(-1)!)) parts.pop()
  return parts.join(' ')
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu) ?? []
  )
}

function hasWords(hay: readonly string[], needle: string): boolean {
  const wanted = needle.split(' ')
  return hay.some((_, at) => wanted.every((word, offset) => hay[at + offset] === word))
}
