// Looks up speech cues by word form: "told" → tell, past, states, with its hearer as object.
import type { Stance } from '../../../lib/model/quote'
import { BELIEF_VERBS, CUES, IRREGULAR_VERBS, type Need, NOUNISH } from '../rules/cues'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

export interface CueVerb {
  readonly lemma: string
  /** "out" of point out; null when the verb stands alone. */
  readonly particle: string | null
  readonly stance: Stance
  readonly needs: ReadonlySet<Need>
  readonly addressee: boolean
  /** Plain verbs of saying; false for verbs that carry speech only with marked words or an object. */
  readonly strong: boolean
  readonly belief: boolean
}

export interface CueEntry {
  readonly forms: ReadonlySet<VerbForm>
  /** Verbs with a particle first. */
  readonly verbs: readonly CueVerb[]
  /** The form is more often a noun. */
  readonly nounish: boolean
}

const irregular = new Map(IRREGULAR_VERBS.map((line) => [line.split(' ')[0] as string, line.split(' ')]))
const nounish = new Set(NOUNISH.split(' '))
const index = buildIndex()

/** The cues a word form may be; undefined for any other word. `lower` is in lower case. */
export function cueEntry(lower: string): CueEntry | undefined {
  return index.get(lower)
}

function buildIndex(): Map<string, CueEntry> {
  const byForm = new Map<string, { forms: Set<VerbForm>; verbs: CueVerb[] }>()
  for (const group of CUES) {
    for (const word of group.verbs.split(' ')) {
      const [lemma, ...rest] = word.split('_') as [string, ...string[]]
      const strong = group.needs.includes('that') || group.reason.startsWith('verb of')
      addForms(byForm, {
        lemma,
        particle: rest.length > 0 ? rest.join(' ') : null,
        stance: group.stance,
        needs: new Set(group.needs),
        addressee: group.addressee === true,
        strong,
        belief: false,
      })
    }
  }
  for (const lemma of BELIEF_VERBS.split(' '))
    addForms(byForm, {
      lemma,
      particle: null,
      stance: 'states',
      needs: new Set<Need>(['quote']),
      addressee: false,
      strong: false,
      belief: true,
    })
  return new Map([...byForm].map(([form, e]) => [form, finish(form, e)]))
}

function finish(form: string, entry: { forms: Set<VerbForm>; verbs: CueVerb[] }): CueEntry {
  const verbs = [...entry.verbs].sort((a, b) => Number(a.particle === null) - Number(b.particle === null))
  return { forms: entry.forms, verbs, nounish: nounish.has(form) }
}

function addForms(into: Map<string, { forms: Set<VerbForm>; verbs: CueVerb[] }>, verb: CueVerb): void {
  for (const [form, word] of conjugate(verb.lemma)) {
    const entry = into.get(word) ?? { forms: new Set<VerbForm>(), verbs: [] }
    entry.forms.add(form)
    if (!entry.verbs.some((v) => v.lemma === verb.lemma && v.particle === verb.particle))
      entry.verbs.push(verb)
    into.set(word, entry)
  }
}

/** All forms of a verb: deny → deny, denies, denied, denied, denying. */
export function conjugate(lemma: string): readonly (readonly [VerbForm, string])[] {
  const [, past, participle] = irregular.get(lemma) ?? [lemma, regularPast(lemma), regularPast(lemma)]
  return [
    ['base', lemma],
    ['third', third(lemma)],
    ['past', past as string],
    ['participle', participle as string],
    ['ing', gerund(lemma, past as string)],
  ]
}

function third(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function gerund(lemma: string, past: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`
  if (lemma === 'begin' || lemma === 'put' || lemma === 'hit') return `${lemma}${lemma.at(-1)}ing`
  const doubled = past === `${lemma}${lemma.at(-1)}ed`
  return doubled ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`
}
