// The statements an entity has to do with, counted by all that tells them apart.
import { NotFound } from '../../errors'
import type { QuoteFilter } from '../../model/questions'
import type { Facet, FacetName, Profile, ProfileQuestion } from '../../model/voices'
import { dateCountsOf, facetOf, profileOf, profileParts } from '../voices'
import type { Database } from './database'
import { chooseQuotes, countReprints } from './quotes'

/** Where a facet's values are: a column of the quote, or (`about`) the rows beside it; entities have names. */
const VALUES: Readonly<Record<FacetName, { readonly value: string; readonly entity: boolean }>> = {
  speaker: { value: 'f.speakerId', entity: true },
  about: { value: 't.entityId', entity: true },
  addressee: { value: 'f.addresseeId', entity: true },
  event: { value: 'f.eventId', entity: true },
  stance: { value: 'f.stance', entity: false },
  kind: { value: 'f.kind', entity: false },
  source: { value: 'f.source', entity: false },
}

export function profile(db: Database, id: string, question: ProfileQuestion): Profile {
  const { top, all, time, facets } = profileParts(id, question)
  if (db.get('SELECT 1 FROM entity WHERE id = $id', { id }) === undefined) {
    throw new NotFound('There is no such entity.', { where: id })
  }
  const dates = rowsWhere(
    db,
    time,
    (where) => `SELECT f.date, count(*) AS count ${FROM} ${where} GROUP BY f.date`,
  )
  const found = facets.map(({ name, filter }) => [name, facet(db, name, filter, top)] as const)
  return profileOf(countWhere(db, all), countReprints(db, all), dateCountsOf(dates), found)
}

const FROM = 'FROM quote f WHERE'

function countWhere(db: Database, filter: QuoteFilter, more = 'true'): number {
  const [row] = rowsWhere(db, filter, (where) => `SELECT count(*) AS count ${FROM} ${where} AND ${more}`)
  return Number(row?.count ?? 0)
}

function rowsWhere(db: Database, filter: QuoteFilter, sql: (where: string) => string, more: object = {}) {
  const chosen = chooseQuotes(db, filter)
  return chosen === null ? [] : db.all(sql(chosen.where), { ...chosen.parameters, ...more })
}

function facet(db: Database, name: FacetName, filter: QuoteFilter, top: number): Facet {
  const { value, entity } = VALUES[name]
  const beside = name === 'about' ? 'JOIN quoteAbout t ON t.quoteId = f.id' : ''
  const named = entity
    ? 'e.name AS label, e.labelKey, e.kind, e.unnamed'
    : 'v.value AS label, v.value AS labelKey, NULL AS kind, 0 AS unnamed'
  // Statements without a value are counted along with those that have one
  const rows = rowsWhere(
    db,
    filter,
    (where) => `
      WITH v AS MATERIALIZED (
        SELECT ${value} AS value, count(*) AS count FROM quote f ${beside} WHERE ${where} GROUP BY ${value}
      )
      SELECT v.value, v.count, ${named}, count(*) OVER () AS "values",
        (SELECT count FROM v WHERE value IS NULL) AS none
      FROM v ${entity ? 'JOIN entity e ON e.id = v.value' : ''} WHERE v.value IS NOT NULL
      ORDER BY v.count DESC, labelKey, v.value LIMIT $top`,
    { top },
  )
  if (name === 'about') return facetOf(rows, countWhere(db, filter, ABOUT_NOBODY))
  const [first] = rows
  return facetOf(rows, first === undefined ? countWhere(db, filter) : Number(first.none ?? 0))
}

const ABOUT_NOBODY = 'NOT EXISTS (SELECT 1 FROM quoteAbout t WHERE t.quoteId = f.id)'
