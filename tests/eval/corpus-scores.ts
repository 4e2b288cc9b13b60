// Extraction over the sample corpus, scored against its gold: what `npm run eval` prints and the ratchet holds.
import { join } from 'node:path'
import { extract } from '../../ingest/extract/extract'
import type { ArticleFacts } from '../../lib/model/facts'
import { annotatedArticles, CORPUS } from '../corpus/library'
import { readArticle } from '../corpus/read-article'
import { scorerLine } from '../corpus/scorer-lines'
import { predict } from './predict'
import { prf, type Scores, score } from './score'
import { scoreTraps, type TrapScores } from './traps'

export interface CorpusScores {
  readonly direct: Scores
  readonly all: Scores
  readonly traps: TrapScores
}

/** The articles as the reader gives them (with their zones), so that the figures are those of the product. */
export function scoreCorpus(): CorpusScores {
  const articles = annotatedArticles()
  const facts = articles.map(({ gold }) => extract(readArticle(join(CORPUS, gold.id))))
  const view = (name: 'direct' | 'all'): Scores =>
    score(
      articles.map(({ gold, text }) => scorerLine(gold, text, name)),
      articles.map(({ gold }, index) => predict(gold.id, facts[index] as ArticleFacts, name)),
    )
  const traps = scoreTraps(articles.map(({ gold }, index) => ({ gold, facts: facts[index] as ArticleFacts })))
  return { direct: view('direct'), all: view('all'), traps }
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
