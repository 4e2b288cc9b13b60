// Step 4: for every quotation, whether it is speech and whose. Candidates are weighed by named features;
// the winner, the runner-up and the features that decided are kept as the reason.

import { isFirstPerson } from '../coreference/speakers'
import type { Token } from '../document'
import { heaviest, type Weights } from '../linear'
import { BARE_NAMING, TITLED_WORKS } from '../rules/not-speech'
import type { Quotation } from '../syntax/quotations'
import type { Reading } from '../syntax/reading'
import type { Trace } from '../trace'
import { attributionWeights } from '../weights/attribution'
import { speechWeights } from '../weights/speech'
import type { Identify, Spoken } from './candidates'
import { isTitleCase } from './speech'
import { type Attribution, type Models, weigh } from './weigh'

export const MODELS: Models = { speaker: attributionWeights, speech: speechWeights }

/** Below this the words are taken for a title, a term or a scare quote. */
const SPEECH_THRESHOLD = 0.5
/** The same where no speaker can be told: words that are nobody's are speech less often. */
const UNOWNED_THRESHOLD = 0.8

/** Attributions of the top-level quotations that are speech, in text order. */
export function attribute(
  r: Reading,
  trace: Trace,
  identify: Identify,
  models: Models = MODELS,
): Attribution[] {
  const out: Attribution[] = []
  const spoken: Spoken[] = []
  for (const q of r.quotations) {
    const line = r.lineOf[q.index] as number
    if (line < 0) continue
    if (q.parent !== null) {
      const nested = weigh(r, q, line, [], models, identify)
      const outer = out.findLast((a) => a.quotation.index === q.parent)
      if (isNestedSpeech(nested) && isAnothers(nested, outer, identify)) out.push({ ...nested, speech: 1 })
      continue
    }
    if (isSoCalled(r, q)) {
      trace.add(
        'quotations',
        'so-called',
        'rejected',
        q.outer,
        () => 'the writer keeps a distance from a term',
      )
      continue
    }
    const a = weigh(r, q, line, spoken, models, identify)
    if (a.speech < (a.winner === null ? UNOWNED_THRESHOLD : SPEECH_THRESHOLD)) {
      trace.add(
        'quotations',
        'not-speech',
        'rejected',
        q.outer,
        () => `speech ${a.speech.toFixed(2)}: a title, a term or a scare quote`,
      )
      continue
    }
    trace.add('attribution', a.winner?.source ?? 'nobody', 'made', q.outer, () => explain(a, models.speaker))
    out.push(a)
    spoken.push({
      quotation: q.index,
      line,
      phrase: a.winner?.phrase ?? null,
      frame: a.winner?.frame ?? null,
      source: a.winner?.source ?? 'nobody',
    })
  }
  return out
}

/** The so-called “ring road”. */
function isSoCalled(r: Reading, q: Quotation): boolean {
  const before = r.doc.tokens[(r.ranges[q.index]?.first ?? 0) - 1]
  if (before === undefined || q.inner.end - q.inner.start >= 50) return false
  if (isNickname(r, q)) return true
  return BARE_NAMING.has(before.lower) || isWork(r, q, before) || isNamed(r, q) || isMentionedWord(r, q)
}

/** Eddie “Shorty” Holt: up to three words between two words of a person's name. */
function isNickname(r: Reading, q: Quotation): boolean {
  const { first, last } = r.ranges[q.index]!
  const words = r.doc.text.slice(q.inner.start, q.inner.end)
  if (words.split(/\s+/u).length > 3 || /\p{P}$/u.test(words)) return false
  const [before, after] = [r.doc.tokens[first - 1], r.doc.tokens[last]]
  if (before?.pos !== 'proper' || after?.pos !== 'proper' || before.sentence !== after.sentence) return false
  const surname = r.names.at(last)
  return surname?.kind === 'person' && surname.first <= last && !before.tags.has('Date')
}

/** The film “The Long Road Home”; "the film “is over”" is no title. */
function isWork(r: Reading, q: Quotation, before: Token): boolean {
  const words = r.doc.text.slice(q.inner.start, q.inner.end).split(/\s+/u)
  return TITLED_WORKS.has(before.lower) && isTitleCase(words)
}

/** A parrot called “…”, a boat to be named “…”: a name; "what she called “…”" and "was called “…”" are words. */
function isNamed(r: Reading, q: Quotation): boolean {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]! - 1
  const verb = line.chunks[at]
  if (verb?.kind !== 'vg') return false
  const { lower } = r.doc.tokens[verb.head]!
  if (GIVES_NAME.has(lower)) return true
  const bare = verb.first === verb.head && line.chunks[at - 1]?.kind === 'np'
  if (lower !== 'called' || !bare) return false
  const earlier = line.chunks.slice(0, at).map((c) => r.doc.tokens[c.first]!.lower)
  return !earlier.some((w) => w === 'what' || w === 'which' || w === 'whom' || w === 'that')
}

const GIVES_NAME = new Set(['named', 'titled', 'entitled', 'nicknamed', 'christened'])

/** The word “…” appears sixty times: the word is talked about. "Used the word “…”" is speech. */
function isMentionedWord(r: Reading, q: Quotation): boolean {
  const line = r.lines[r.lineOf[q.index]!]!
  const at = r.chunkOf[q.index]! - 1
  const noun = line.chunks[at]
  if (noun?.kind !== 'np' || !MENTIONS.has(r.doc.tokens[noun.last - 1]!.lower)) return false
  const before = line.chunks[at - 1]?.kind
  return before !== 'vg' && before !== 'prep' && /^\S+$/u.test(r.doc.text.slice(q.inner.start, q.inner.end))
}

const MENTIONS = new Set(['word', 'name', 'nickname'])

/** Whom these mean inside a quotation the writer's words do not tell; "I" is whoever is quoted. */
const UNTRACED = new Set('we you they people someone somebody everybody everyone nobody one who'.split(' '))

/** Words quoted within a quotation count only with a cue of their own: “He said, ‘Not now.’” */
function isNestedSpeech(a: Attribution): boolean {
  const frame = a.winner?.frame
  if (frame == null || a.winner === null || frame.verb?.strong !== true) return false
  if (UNTRACED.has(a.winner.phrase?.span.text.toLowerCase() ?? '')) return false
  const near = frame.verb.addressee ? /gap [01]$/u : /gap 0$/u
  return a.winner.features.some((f) => near.test(f) || f.startsWith('reports '))
}

/**
 * “I said, ‘Not now’”: her own words within her words are hers already; “he said, ‘Not now’”: whom a pronoun inside
 * the words means is not told.
 */
function isAnothers(a: Attribution, outer: Attribution | undefined, identify: Identify): boolean {
  const phrase = a.winner?.phrase
  if (phrase == null || isFirstPerson(phrase)) return false
  const key = identify(phrase)
  if (key === null && phrase.kind === 'pronoun') return false
  return outer?.winner?.phrase == null || key === null || key !== identify(outer.winner.phrase)
}

function explain(a: Attribution, weights: Weights): string {
  return a.ranked
    .slice(0, 4)
    .map(({ candidate, p }) => {
      const who = candidate.phrase === null ? 'nobody' : `"${candidate.phrase.span.text}"`
      return `${who} ${p.toFixed(2)} by ${candidate.source} (${heaviest(weights, candidate.features, 4).join(', ')})`
    })
    .join('; ')
}
