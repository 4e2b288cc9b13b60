// Part of speech, tags and lemma of every token, from compromise's tags and the closed classes.
import type { Pos, Token } from '../document'
import { CLITIC_HOSTS, CLOSED_CLASS, SPOKEN_FORMS } from '../rules/closed-class'
import { infinitive, type TaggerWord, tagSentences } from './nlp'
import type { RawToken } from './tokenize'

type Tagged = Pick<Token, 'lower' | 'lemma' | 'pos' | 'tags'>

const NO_TAGS: ReadonlySet<string> = new Set()
const HIDDEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** Tags for all tokens; `runs` are the ends of the stretches tagged together. */
export function tagRun(tokens: readonly RawToken[], runs: readonly number[]): Tagged[] {
  const lower = tokens.map(lowerOf)
  const places: number[][] = []
  const sentences: TaggerWord[][] = []
  let from = 0
  for (const end of runs) {
    const place: number[] = []
    const words: TaggerWord[] = []
    for (let i = from; i < end; i++) collect(tokens, lower, i, words, place)
    if (words.length > 0) {
      sentences.push(words)
      places.push(place)
    }
    from = end
  }
  const tags: ReadonlySet<string>[] = tokens.map(() => NO_TAGS)
  tagSentences(sentences).forEach((sentence, s) => {
    sentence.forEach((set, w) => {
      tags[places[s]![w]!] = set
    })
  })
  const lemmas = new Map<string, string>()
  return tokens.map((token, i) => {
    const described = describe(token, lower[i]!, tags[i]!, lemmas)
    return token.text === 'Will' && isPast(tags[i + 1]) ? { ...described, pos: 'proper' } : described
  })
}

/** "Will wrote": after the auxiliary no past tense can stand, so Will is somebody. */
function isPast(tags: ReadonlySet<string> | undefined): boolean {
  return tags?.has('PastTense') === true
}

function lowerOf(token: RawToken): string {
  const lower = token.text.toLowerCase().replaceAll('’', "'")
  return HIDDEN.test(lower) ? lower.replace(HIDDEN, '') : lower
}

/** Adds token `i` to the words of its run; marks become the `post` of the word before. */
function collect(
  tokens: readonly RawToken[],
  lower: readonly string[],
  i: number,
  words: TaggerWord[],
  place: number[],
): void {
  const token = tokens[i]!
  const last = words.length - 1
  if (token.kind === 'mark') {
    if (last >= 0 && /^[,;:.!?]$/.test(token.text) && words[last]!.post === '')
      words[last] = { text: words[last]!.text, post: token.text }
    return
  }
  const form = lower[i]!
  if (token.kind === 'clitic' && form === "'s") {
    if (last < 0) return
    if (!CLITIC_HOSTS.has(lower[i - 1] ?? '')) {
      words[last] = { text: `${words[last]!.text}'s`, post: '' }
      return
    }
  }
  words.push({ text: form === "'s" ? 'is' : (SPOKEN_FORMS.get(form) ?? token.text), post: '' })
  place.push(i)
}

function describe(
  token: RawToken,
  lower: string,
  tags: ReadonlySet<string>,
  lemmas: Map<string, string>,
): Tagged {
  const pos = posOf(token, lower, tags)
  const isVerb = pos === 'verb' || pos === 'aux' || tags.has('Verb')
  return { lower, tags, pos, lemma: isVerb ? lemmaOf(SPOKEN_FORMS.get(lower) ?? lower, tags, lemmas) : lower }
}

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'been', 'being'])
const IRREGULAR: Readonly<Record<string, string>> = {
  has: 'have',
  had: 'have',
  did: 'do',
  does: 'do',
  said: 'say',
  says: 'say',
}

function lemmaOf(lower: string, tags: ReadonlySet<string>, lemmas: Map<string, string>): string {
  if (BE.has(lower)) return 'be'
  const known = IRREGULAR[lower] ?? lemmas.get(lower)
  if (known !== undefined) return known
  const lemma = infinitive(lower, tags)
  lemmas.set(lower, lemma)
  return lemma
}

function posOf(token: RawToken, lower: string, tags: ReadonlySet<string>): Pos {
  if (token.kind === 'mark') return 'punct'
  if (token.kind === 'number') return 'num'
  if (token.kind === 'clitic') return lower === "'s" ? (tags.size > 0 ? 'aux' : 'other') : 'aux'
  if (token.kind === 'link') return 'other'
  const closed = CLOSED_CLASS.get(lower)
  if (closed !== undefined && !(lower === 'may' && token.text === 'May')) return closed
  return posFromTags(token.text, tags)
}

function posFromTags(text: string, tags: ReadonlySet<string>): Pos {
  if (tags.has('ProperNoun') || tags.has('Acronym')) return 'proper'
  if (tags.has('Pronoun')) return 'pronoun'
  if (tags.has('Determiner')) return 'det'
  if (tags.has('Preposition')) return 'prep'
  if (tags.has('Conjunction')) return 'conj'
  if (tags.has('Value')) return 'num'
  if (tags.has('Verb')) return 'verb'
  if (tags.has('Adjective')) return 'adj'
  if (tags.has('Adverb')) return 'adv'
  if (tags.has('Noun')) return /^\p{Lu}/u.test(text) ? 'proper' : 'noun'
  return 'other'
}
