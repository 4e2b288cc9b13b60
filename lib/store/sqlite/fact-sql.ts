// Conditions on facts in SQL: what a filter lets pass. The fact is `f`; parameters are those of `filterParameters`.
import type { Concern, DateChoice, FactFilter } from '../../model/questions'

/** Days of a quote by choice; '' for none. A day without a year ("--07-10") says nothing on a calendar. */
const QUOTE_DATES: Readonly<Record<DateChoice, string>> = {
  either: 'f.date',
  said: "CASE WHEN f.saidDate IS NULL OR f.saidDate LIKE '-%' THEN '' ELSE substr(f.saidDate, 1, 10) END",
  published: '(SELECT a.date FROM article a WHERE a.id = f.articleId)',
}

export function quoteDateSql(dates: DateChoice = 'either'): string {
  return QUOTE_DATES[dates]
}

/** Conditions of a filter, each begun with AND. `onQuotes`: the facts are quotes. */
export function factConditions(filter: FactFilter, onQuotes: boolean): string {
  const conditions = [
    ...rangeConditions(filter, onQuotes ? quoteDateSql(filter.dates) : 'f.date'),
    filter.source === undefined ? '' : "coalesce(f.source, '') IN (SELECT value FROM json_each($sources))",
    ...(onQuotes ? quoteConditions(filter) : []),
  ]
  return conditions.map((condition) => (condition === '' ? '' : ` AND ${condition}`)).join('')
}

function rangeConditions({ after, before, undated }: FactFilter, date: string): readonly string[] {
  if (undated === 'only') return [`${date} = ''`]
  const within = [
    after === undefined ? '' : `(${date} >= $after OR ${date} IN (SELECT value FROM json_each($within)))`,
    before === undefined ? '' : `${date} <= $before AND ${date} <> ''`,
  ].filter((condition) => condition !== '')
  if (within.length === 0 || undated === undefined) return within
  return [`(${date} = '' OR (${within.join(' AND ')}))`]
}

export const IN_REPRINT = 'EXISTS (SELECT 1 FROM reprint WHERE reprint.articleId = f.articleId)'

function quoteConditions({ stance, quoteKind, voice, reprints }: FactFilter): readonly string[] {
  return [
    stance === undefined ? '' : "coalesce(f.stance, 'none') IN (SELECT value FROM json_each($stances))",
    quoteKind === undefined ? '' : 'f.kind IN (SELECT value FROM json_each($quoteKinds))',
    voice === undefined ? '' : `${VOICE} IN (SELECT value FROM json_each($voices))`,
    reprints === false ? `NOT (${IN_REPRINT})` : '',
  ]
}

/** Who speaks, as lib/model/quote names it. */
export const VOICE = `CASE WHEN f.speakerId IS NULL THEN 'unknown'
  WHEN (SELECT s.unnamed FROM entity s WHERE s.id = f.speakerId) = 1 THEN 'unnamed' ELSE 'named' END`

/** Quotes that concern `$concerning`, begun with AND; nothing when no ids were asked for. */
export function concernCondition({ concerning }: Concern): string {
  if (concerning === undefined) return ''
  const among = '(SELECT value FROM json_each($concerning))'
  return ` AND f.n IN (SELECT n FROM quote WHERE speakerId IN ${among}
    UNION ALL SELECT q.n FROM quoteAbout t JOIN quote q ON q.id = t.quoteId WHERE t.entityId IN ${among}
    UNION ALL SELECT n FROM quote WHERE id IN ${among} UNION ALL SELECT n FROM quote WHERE articleId IN ${among})`
}
