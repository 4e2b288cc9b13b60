// The only file that knows compromise. It lends us its tokenless tagger: we cut the words, it says what they are.
// Of its stages only lexicon and pre-tagger run; its post-tagger takes three quarters of the time and its gains
// (noun phrases, dates) are not what we read here.
import { createRequire } from 'node:module'
import type compromise from 'compromise/two'

/** Its one-file build loads twice as fast as its modules, in this process and in every worker. */
const nlp = createRequire(import.meta.url)('compromise/two') as typeof compromise

/** A word as compromise's tagger wants it. `post` holds the mark that follows, since it splits clauses at commas. */
interface Term {
  text: string
  normal: string
  pre: string
  post: string
  tags: Set<string>
}

interface TermView {
  document: Term[][]
  compute(steps: readonly string[]): unknown
}

interface World {
  readonly model: unknown
  readonly methods: {
    readonly two: {
      readonly transform: {
        readonly verb: { toInfinitive(word: string, model: unknown, tense: string): string }
      }
    }
  }
}

/** A word to be tagged and the punctuation right after it ('' or ',' …). */
export interface TaggerWord {
  readonly text: string
  readonly post: string
}

const STEPS = ['normal', 'alias', 'machine', 'lexicon', 'preTagger'] as const

/** Tags of each word, sentence by sentence. Deterministic, keeps nothing from one call to the next. */
export function tagSentences(
  sentences: readonly (readonly TaggerWord[])[],
): readonly (readonly ReadonlySet<string>[])[] {
  const view = nlp('') as unknown as TermView
  view.document = sentences.map((words) => words.map(toTerm))
  const terms = view.document
  view.compute(STEPS)
  return terms.map((sentence) => sentence.map((term) => term.tags))
}

/** "said" → "say"; words that are no verb form come back as they are. */
export function infinitive(word: string, tags: ReadonlySet<string>): string {
  const tense = TENSES.find((name) => tags.has(name))
  if (tense === undefined) return word
  const world = (nlp as unknown as { world(): World }).world()
  return world.methods.two.transform.verb.toInfinitive(word, world.model, tense)
}

const TENSES = ['PastTense', 'PresentTense', 'Gerund', 'Participle'] as const

/** Longer ones are addresses and data, whose beginning says as much; some of the tagger's patterns go through a word squared. */
const LONGEST = 100

function toTerm(word: TaggerWord): Term {
  return { text: word.text.slice(0, LONGEST), normal: '', pre: '', post: `${word.post} `, tags: new Set() }
}
