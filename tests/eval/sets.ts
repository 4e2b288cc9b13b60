// The outside evaluation sets `npm run eval` knows, by the file they lie in below the evaluation folder.
import type { View } from '../corpus/scorer-lines'

export interface EvaluationSet {
  readonly label: string
  readonly file: string
  readonly view: View
  /** Options of the folder's scorer. */
  readonly options: readonly string[]
  /** Only lines of this split are read; null: all. */
  readonly split: string | null
}

export const EVALUATION_SETS: readonly EvaluationSet[] = [
  { label: 'seeds, direct', file: 'seeds/seeds_direct.jsonl', view: 'direct', options: [], split: null },
  { label: 'seeds, all', file: 'seeds/seeds_all.jsonl', view: 'all', options: [], split: null },
  {
    label: 'PolNeAR dev, direct',
    file: 'dev/polnear_direct.jsonl',
    view: 'direct',
    options: ['--split', 'dev'],
    split: 'dev',
  },
  {
    label: 'PolNeAR dev, all speech',
    file: 'dev/polnear.jsonl',
    view: 'all',
    options: ['--split', 'dev', '--speech-only'],
    split: 'dev',
  },
  { label: 'GUM news, direct', file: 'dev/gum_news_direct.jsonl', view: 'direct', options: [], split: null },
  { label: 'GUM news, all', file: 'dev/gum_news.jsonl', view: 'all', options: [], split: null },
  { label: 'GUM interview', file: 'dev/gum_interview.jsonl', view: 'all', options: [], split: null },
  {
    label: 'worldwide dev',
    file: 'dev/worldwide.jsonl',
    view: 'all',
    options: ['--split', 'dev'],
    split: 'dev',
  },
  {
    label: 'CoNLL++ dev, prose',
    file: 'dev/conllpp.jsonl',
    view: 'all',
    options: ['--split', 'dev', '--prose'],
    split: 'dev',
  },
  { label: 'WikiGold', file: 'dev/wikigold.jsonl', view: 'all', options: [], split: null },
  { label: 're3d', file: 'dev/re3d.jsonl', view: 'all', options: [], split: null },
]
