// The statements an entity has to do with, counted by all that tells them apart.
import { NotFound } from '../../errors'
import type { QuoteFilter } from '../../model/questions'
import type { Facet, FacetName, Profile, ProfileQuestion } from '../../model/voices'
import type { StoredRow } from '../read-rows'
import { dateCountsOf, facetOf, profileOf, profileParts } from '../voices'
import type { Transaction } from './connection'
import { chooseQuotes, countReprints } from './quotes'

/** How to get from a statement `n` to a facet's entity `v`. */
const ENTITIES: Readonly<Partial<Record<FacetName, string>>> = {
  speaker: 'MATCH (n)<-[:SAID]-(v:Entity)',
  about: 'MATCH (n)-[:ABOUT]->(v:Entity)',
  addressee: 'MATCH (n)-[:ADDRESSED_TO]->(v:Entity)',
  event: 'MATCH (v:Entity {id: n.eventId})',
}

const WITHOUT: Readonly<Record<FacetName, string>> = {
  speaker: 'n.speakerId IS NULL',
  about: 'size(n.about) = 0',
  addressee: 'n.addresseeId IS NULL',
  event: 'n.eventId IS NULL',
  stance: 'n.stance IS NULL',
  kind: 'n.kind IS NULL',
  source: 'n.source IS NULL',
}

export async function profile(tx: Transaction, id: string, question: ProfileQuestion): Promise<Profile> {
  const { top, all, time, facets } = profileParts(id, question)
  const [known, totals, reprints, dates, found] = await Promise.all([
    tx.run('MATCH (e:Entity {id: $id}) RETURN e.id', { id }),
    rowsWhere(tx, all, 'RETURN count(n) AS count'),
    countReprints(tx, all),
    rowsWhere(tx, time, 'RETURN n.date AS date, count(n) AS count'),
    Promise.all(facets.map(async ({ name, filter }) => [name, await facet(tx, name, filter, top)] as const)),
  ])
  if (known.length === 0) throw new NotFound('There is no such entity.', { where: id })
  return profileOf(Number(totals[0]?.count ?? 0), reprints, dateCountsOf(dates), found)
}

async function rowsWhere(
  tx: Transaction,
  filter: QuoteFilter,
  rest: string,
  more: object = {},
): Promise<readonly StoredRow[]> {
  const chosen = chooseQuotes(filter)
  return chosen === null ? [] : tx.run(`${chosen.match} ${rest}`, { ...chosen.parameters, ...more })
}

async function facet(tx: Transaction, name: FacetName, filter: QuoteFilter, top: number): Promise<Facet> {
  const [[row], missing] = await Promise.all([
    rowsWhere(
      tx,
      filter,
      `${valuesCypher(name)}
       WITH * ORDER BY count DESC, labelKey, value
       WITH collect({value: value, label: label, kind: kind, unnamed: unnamed, count: count}) AS found
       RETURN found[..$top] AS items, size(found) AS values`,
      { top },
    ),
    rowsWhere(tx, filter, `AND ${WITHOUT[name]} RETURN count(n) AS count`),
  ])
  const items = (row?.items ?? []) as readonly StoredRow[]
  return facetOf(
    items.map((item) => ({ ...item, values: row?.values })),
    Number(missing[0]?.count ?? 0),
  )
}

/** Goes on from statements `n`; gives value, label, labelKey, kind, unnamed and count. */
function valuesCypher(name: FacetName): string {
  const entity = ENTITIES[name]
  if (entity === undefined) {
    return `WITH n.${name} AS value, count(n) AS count WHERE value IS NOT NULL
      WITH value, value AS label, value AS labelKey, null AS kind, false AS unnamed, count`
  }
  return `${entity} WITH v, count(n) AS count
    WITH v.id AS value, v.name AS label, v.labelKey AS labelKey, v.kind AS kind, v.unnamed AS unnamed, count`
}
