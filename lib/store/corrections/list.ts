// Corrections as lists show them, from the journal in memory: filtered, the latest first.
import { NotFound } from '../../errors'
import { articlesOf, entitiesOf, leadsTo } from '../../graph/correct/names'
import { isCorrection, type Journal } from '../../graph/journal'
import type { Correction, CorrectionRecord } from '../../model/correction'
import type { Page } from '../../model/graph'
import type { CorrectionQuestion } from '../../model/questions'
import { pageOf, paging } from '../cursor'

export function correctionIn(journal: Journal, id: string): Correction {
  const found = journal.byId.get(id)
  if (isCorrection(found)) return found
  throw new NotFound('There is no such correction.', {
    where: 'id',
    remedy: 'Take an id from the list of corrections.',
  })
}

export function recordOf(journal: Journal, correction: Correction, articles: number): CorrectionRecord {
  const state = journal.active.has(correction.id) ? 'active' : 'undone'
  return { ...correction, state, leadsTo: leadsTo(correction.action), articles }
}

/** A page of corrections; `changing`: those that change the article asked for. Counts of articles are the store's. */
export function listCorrections(
  journal: Journal,
  question: CorrectionQuestion,
  changing: ReadonlySet<string>,
): Page<Correction> {
  const { state, kind, article, entity } = question
  const page = paging(question, 'corrections', state, kind, article, entity)
  const wanted = [...journal.made].filter(([id]) => {
    const correction = journal.byId.get(id)
    if (!isCorrection(correction)) return false
    const { action } = correction
    if (state !== undefined && (state === 'active') !== journal.active.has(id)) return false
    if (kind !== undefined && action.kind !== kind) return false
    if (article !== undefined && !changing.has(id) && !articlesOf(action).includes(article)) return false
    return entity === undefined || entitiesOf(action).some((each) => each.id === entity)
  })
  const [last = Number.POSITIVE_INFINITY] = page.after ?? []
  const rows = wanted
    .filter(([, place]) => place < Number(last))
    .sort(([, a], [, b]) => b - a)
    .slice(0, page.limit + 1)
  const found = pageOf(
    rows,
    page,
    ([, place]) => [place],
    (shown) => shown.map(([id]) => correctionIn(journal, id)),
  )
  return { ...found, total: wanted.length }
}
