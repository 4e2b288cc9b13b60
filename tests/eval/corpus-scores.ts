// Extraction over the sample corpus, scored against its gold: what `npm run eval` prints and the ratchet holds.
import { join } from 'node:path'
import { extract } from '../../ingest/extract/extract'
import type { ArticleFacts } from '../../lib/model/facts'
import { annotatedArticles, CORPUS } from '../corpus/library'
import { readArticle } from '../corpus/read-article'
import { scorerLine } from '../corpus/scorer-lines'
import { type EventScores, scoreEvents } from './event-scores'
import { predict } from './predict'
import { type Row, wrongShares } from './row'
import { prf, type Scores, score } from './score'
import { scoreTraps, type TrapScores } from './traps'

export interface CorpusScores {
  readonly documents: number
  readonly direct: Scores
  readonly all: Scores
  readonly traps: TrapScores
  readonly events: EventScores
}

/** The articles as the reader gives them (with their zones), so that the figures are those of the product. */
export async function scoreCorpus(): Promise<CorpusScores> {
  const articles = await annotatedArticles()
  const facts = await Promise.all(
    articles.map(async ({ gold }) => extract(await readArticle(join(CORPUS, gold.id)))),
  )
  const view = (name: 'direct' | 'all'): Scores =>
    score(
      articles.map(({ gold, text }) => scorerLine(gold, text, name)),
      articles.map(({ gold }, index) => predict(gold.id, facts[index] as ArticleFacts, name)),
    )
  const pairs = articles.map(({ gold }, index) => ({ gold, facts: facts[index] as ArticleFacts }))
  return {
    documents: articles.length,
    direct: view('direct'),
    all: view('all'),
    traps: scoreTraps(pairs),
    events: scoreEvents(pairs),
  }
}

/** The figures the ratchet holds, rounded down to three places. */
export function figures({ direct, all, traps }: CorpusScores): Record<string, number> {
  const floor = (value: number): number => Math.floor(value * 1000) / 1000
  return {
    'direct quotes F1': floor(prf(direct.quotes).f1),
    'direct joint F1': floor(prf(direct.joint).f1),
    'all joint F1': floor(prf(all.joint).f1),
    'PERSON F1': floor(prf(direct.entities.PERSON).f1),
    'ORG F1': floor(prf(direct.entities.ORG).f1),
    'EVENT F1': floor(prf(direct.entities.EVENT).f1),
    'direct joint precision': floor(prf(direct.joint).p),
    'traps left alone, names': floor(prf(traps.names).r),
    'traps left alone, speech': floor(prf(traps.speech).r),
  }
}

export function corpusRow(label: string, documents: number, scores: Scores): Row {
  const { quotes, joint, speakers, entities, errors } = scores
  const share = (kind: keyof Scores['speakers']): number | null =>
    speakers[kind].n === 0 ? null : speakers[kind].right / speakers[kind].n
  const judged = Object.values(speakers).reduce((sum, { n }) => sum + n, 0)
  return {
    label,
    documents,
    quotes: prf(quotes).f1,
    joint: prf(joint).f1,
    named: share('named'),
    nominal: share('nominal'),
    pronoun: share('pronoun'),
    ...wrongShares(errors, judged),
    person: prf(entities.PERSON).f1,
    org: prf(entities.ORG).f1,
    event: prf(entities.EVENT).f1,
    faults: errors,
  }
}
