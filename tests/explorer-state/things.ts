// Nodes and edges for the tests of the explorer's state.
import { type EntityNode, edgeId, type GraphEdge, type QuoteNode, type Relation } from '../../lib/model/graph'

export function person(id: string, label: string, quoteCount = 0): EntityNode {
  return {
    id,
    label,
    kind: 'person',
    aliases: [],
    roles: [],
    unnamed: false,
    metonym: false,
    date: null,
    quoteCount,
    articleCount: 1,
  }
}

export function quote(id: string, speakerId: string | null, date: string | null = '2031-05-04'): QuoteNode {
  return {
    id,
    label: `words of ${id}`,
    text: `words of ${id}`,
    kind: 'quote',
    quoteKind: 'direct',
    stance: 'states',
    speakerId,
    voice: speakerId === null ? 'unknown' : 'named',
    articleId: 'a:1',
    source: null,
    date,
    said: date,
    published: null,
  }
}

export function edge(relation: Relation, source: string, target: string, count = 1): GraphEdge {
  return { id: edgeId(relation, source, target), relation, source, target, count, roles: [] }
}
