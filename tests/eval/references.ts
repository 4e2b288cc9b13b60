// What others reach on the same kinds of sets, measured with the same scorer; printed beside our figures by --markdown.
// CoreNLP is version 4.5.10 with its quote annotator. Two people: agreement of annotators on another sample of PolNeAR.
import type { Figure } from './row'

type Known = Partial<Record<Figure, string>>

interface Reference {
  /** `nlp(text)` with people(), organizations() and quotations(), nearest name as speaker. */
  readonly bare?: Known
  readonly coreNlp?: Known
  readonly people?: Known
}

/** By the label of a row. */
export const REFERENCES: Readonly<Record<string, Reference>> = {
  'PolNeAR dev, direct': {
    bare: { quotes: '.90', joint: '.40' },
    coreNlp: { quotes: '.94', joint: '.62' },
    people: { quotes: '.96', joint: '.94' },
  },
  'seeds, direct': {
    bare: { quotes: '.83', joint: '.07', person: '.28', org: '.16' },
    coreNlp: { quotes: '.91', joint: '.46', person: '.95', org: '.84' },
  },
  'seeds, all': { bare: { joint: '.05' }, coreNlp: { joint: '.22' } },
  'GUM news, direct': {
    bare: { joint: '.15', person: '.62', org: '.44' },
    coreNlp: { joint: '.41', person: '.82', org: '.60' },
  },
  'GUM news, all': { bare: { joint: '.08' }, coreNlp: { joint: '.22' } },
  'worldwide dev': { bare: { person: '.54', org: '.40' }, coreNlp: { person: '.89', org: '.70' } },
  'CoNLL++ dev, prose': { bare: { person: '.59', org: '.22' }, coreNlp: { person: '.95', org: '.85' } },
  WikiGold: { bare: { person: '.63', org: '.33' }, coreNlp: { person: '.85', org: '.58' } },
}
