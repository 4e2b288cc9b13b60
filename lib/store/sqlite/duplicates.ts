// Likely duplicates in the embedded store: kept by block whenever its names change, asked a page at a time.
import type { Suggestion } from '../../identity/duplicates'
import type { DuplicateQuestion, LikelyDuplicate } from '../../model/duplicates'
import type { Page } from '../../model/graph'
import { afterKey, keyParameters, orderBy, pageOf, paging } from '../cursor'
import {
  LIKELY_ORDER,
  type LikelyRow,
  likelyChanges,
  likelyDuplicate,
  likelyRows,
  MOST_ARTICLES,
  toldApart,
  unclearForms,
} from '../duplicates'
import { keyOf } from '../orders'
import type { StoredRow } from '../read-rows'
import type { Database } from './database'
import { journal } from './journal'
import { entityNodes } from './nodes'

/** Within a transaction, after the block was decided: what is suggested of its names now. */
export function keepLikely(db: Database, block: string, suggestions: readonly Suggestion[]): void {
  const kept = db.all('SELECT block, a, b, reason, score FROM likelyDuplicate WHERE block = $block', {
    block,
  })
  const forms = unclearForms(suggestions)
  const articles = forms.length === 0 ? new Map<string, readonly string[]>() : firstArticles(db, forms)
  const now = likelyRows(block, suggestions, (form) => articles.get(form) ?? [])
  const { gone, come } = likelyChanges(kept as unknown as readonly LikelyRow[], now)
  for (const row of gone) {
    db.run('DELETE FROM likelyDuplicate WHERE block = $block AND a = $a AND b = $b', row)
  }
  for (const row of come) {
    db.run(
      'INSERT INTO likelyDuplicate (block, a, b, reason, score) VALUES ($block, $a, $b, $reason, $score)',
      row,
    )
  }
}

/** The first articles of each form, by id. */
function firstArticles(db: Database, forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rows = db.all(
    `SELECT forms.value AS form, (SELECT json_group_array(articleId) FROM
       (SELECT articleId FROM articleName WHERE form = forms.value ORDER BY articleId LIMIT $most)) AS articles
     FROM json_each($forms) forms`,
    { forms, most: MOST_ARTICLES },
  )
  return new Map(
    rows.map(({ form, articles }) => [String(form), JSON.parse(String(articles)) as readonly string[]]),
  )
}

const PAIRS = `FROM likelyDuplicate l JOIN entity x ON x.id = l.a JOIN entity y ON y.id = l.b
  WHERE ($kind IS NULL OR x.kind = $kind) AND l.a || ' ' || l.b NOT IN (SELECT value FROM json_each($apart))`

export function duplicates(db: Database, request: DuplicateQuestion): Page<LikelyDuplicate> {
  const page = paging(request, 'duplicates', request.kind ?? '')
  const parameters = { kind: request.kind, apart: toldApart(journal(db)) }
  const total = Number(db.get(`SELECT count(*) AS total ${PAIRS}`, parameters)?.total)
  const rows = db.all(
    `SELECT * FROM (SELECT DISTINCT l.a, l.b, l.reason, l.score ${PAIRS})
     WHERE ${afterKey(LIKELY_ORDER, page.after)} ORDER BY ${orderBy(LIKELY_ORDER)} LIMIT $limit`,
    { ...parameters, ...keyParameters(page.after), limit: page.limit + 1 },
  )
  const found = pageOf(
    rows,
    page,
    (row) => keyOf(LIKELY_ORDER, row),
    (shown) => shown.map((row) => told(db, row)),
  )
  return { ...found, total }
}

function told(db: Database, row: StoredRow): LikelyDuplicate {
  const [a, b] = [String(row.a), String(row.b)]
  const nodes = entityNodes(db, [a, b])
  const shared = db.get(
    `SELECT count(*) AS count FROM mentionedIn one JOIN mentionedIn two ON two.articleId = one.articleId
     WHERE one.entityId = $a AND two.entityId = $b`,
    { a, b },
  )
  const { reason, score } = row as unknown as LikelyRow
  return likelyDuplicate({ reason, score }, [nodes.get(a)!, nodes.get(b)!], Number(shared?.count))
}
