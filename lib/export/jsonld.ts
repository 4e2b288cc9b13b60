// JSON-LD with the words of schema.org (Quotation, Person, Organization, Event, Place, Article); its context comes along.
import type { GraphEdge, GraphNode } from '../model/graph'
import { type ExportGraph, type ExportNode, type ExportQuote, inOrder, nodeId, rowId } from './export-graph'
import { jsonRows } from './json'

/** One description a line. What a line says adds to what others say of the same `@id`. */
export async function* writeJsonld(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  yield* jsonRows(descriptions(graph))
  yield ']}\n'
}

const reference = { '@type': '@id' }

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  hearsay: 'urn:hearsay:term:',
  ...Object.fromEntries(
    ['about', 'attendee', 'agent', 'isPartOf', 'location', 'mentions', 'spokenByCharacter', 'url'].map(
      (name) => [name, reference],
    ),
  ),
  addressee: { '@id': 'hearsay:addressee', ...reference },
  ...Object.fromEntries(
    ['count', 'cue', 'quoteKind', 'reason', 'saidDate', 'stance', 'unnamed'].map((name) => [
      name,
      `hearsay:${name}`,
    ]),
  ),
}

async function* descriptions(graph: ExportGraph): AsyncGenerator<object> {
  for await (const row of inOrder(graph.nodes, nodeId)) yield described(row)
  for await (const edge of inOrder(graph.edges, rowId)) yield linked(edge)
  for await (const quote of inOrder(graph.quotes ?? [], rowId)) yield cited(quote)
}

/** An absolute IRI of an element's id. */
function iri(id: string): string {
  return `urn:hearsay:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%3A', ':')}`
}

const TYPES = {
  person: 'Person',
  organization: 'Organization',
  event: 'Event',
  place: 'Place',
  quote: 'Quotation',
  article: 'Article',
} as const satisfies Readonly<Record<GraphNode['kind'], string>>

function described({ node }: ExportNode): object {
  return known({ '@id': iri(node.id), '@type': TYPES[node.kind], ...properties(node) })
}

function properties(node: GraphNode): Readonly<Record<string, unknown>> {
  if (node.kind === 'quote') {
    const { text, date, quoteKind, stance, speakerId, articleId } = node
    const speaker = speakerId === null ? null : iri(speakerId)
    return {
      text,
      dateCreated: date,
      quoteKind,
      stance,
      spokenByCharacter: speaker,
      isPartOf: iri(articleId),
    }
  }
  if (node.kind === 'article') {
    const publisher = node.source === null ? null : { '@type': 'Organization', name: node.source }
    return { headline: node.label, publisher, datePublished: node.date }
  }
  const { kind, label, aliases, roles, unnamed, date } = node
  const told = kind === 'person' ? { jobTitle: roles } : { description: roles }
  return { name: label, alternateName: aliases, ...told, unnamed: unnamed || null, startDate: date }
}

function linked({ id, relation, source, target, count, roles }: GraphEdge): object {
  const [from, to] = [iri(source), iri(target)]
  switch (relation) {
    case 'SAID':
      return { '@id': to, spokenByCharacter: from }
    case 'IN':
      return { '@id': from, isPartOf: to }
    case 'ABOUT':
      return { '@id': from, about: to }
    case 'ADDRESSED_TO':
      return { '@id': from, addressee: to }
    case 'MENTIONED_IN':
      return { '@id': to, mentions: from }
    case 'TOOK_PART_IN':
      return source.startsWith('l:') ? { '@id': to, location: from } : { '@id': to, attendee: from }
    case 'AFFILIATED_WITH':
      return { '@id': from, affiliation: affiliation(to, roles) }
    case 'SAID_ABOUT':
      return { '@id': iri(id), '@type': 'CommunicateAction', agent: from, about: to, count }
  }
}

function affiliation(organization: string, roles: readonly string[]): object {
  const plain = { '@id': organization }
  return roles.length === 0 ? plain : { '@type': 'OrganizationRole', affiliation: plain, roleName: roles }
}

/** What a citation needs beyond the quote's element. */
function cited(quote: ExportQuote): object {
  const article = { '@id': iri(quote.articleId), url: quote.articleUrl, datePublished: quote.publishedAt }
  const { cue, reason, saidDate } = quote
  return known({
    '@id': iri(quote.id),
    cue: cue?.text ?? null,
    reason: reason.note,
    saidDate,
    isPartOf: known(article),
  })
}

/** Without what is unknown or empty. */
function known(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
