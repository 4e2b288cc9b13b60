// Graphs to export in tests: one of every kind of node and edge, and the strings that break writers.
import fc from 'fast-check'
import type { ExportGraph, ExportNode, ExportQuote } from '../../lib/export/export-graph'
import type { EntityNode, GraphEdge } from '../../lib/model/graph'

export const NASTY: readonly string[] = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\tleading tab',
  '\rleading return',
  "'already quoted",
  '""double""',
  'comma, semicolon; and\nline\r\nbreaks',
  '<b>&amp;</b> ]]> <!-- x --> <?pi?>',
  'bell\u0007 null\u0000 escape\u001b',
  'half \ud83d pair',
  '😀 👩‍👩‍👧 emoji',
  'שלום \u202eright to left\u202c مرحبا',
  '\ufeffbyte order mark',
  ' outer spaces ',
  '',
  '＝fullwidth()',
]

export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
)

export function entityNode(id: string, label: string): EntityNode {
  const counts = { quoteCount: 3, articleCount: 2 }
  return {
    id,
    kind: 'person',
    label,
    aliases: [],
    roles: [],
    unnamed: false,
    metonym: false,
    date: null,
    ...counts,
  }
}

const nodes: readonly ExportNode[] = [
  { node: entityNode('p:2', 'Ana Ruiz'), view: { x: -12.5, y: 40, pinned: true, hidden: false } },
  { node: { ...entityNode('p:1', 'Ben Oyelaran'), aliases: ['Oyelaran', 'Ben'], roles: ['clerk'] } },
  {
    node: {
      ...{
        id: 'q:1',
        kind: 'quote',
        label: 'The bridge …',
        quoteKind: 'direct',
        text: 'The bridge is closed.',
      },
      ...{ stance: 'states', speakerId: 'p:2', articleId: 'a:1', date: '2026-01-02' },
      ...{ voice: 'named', source: null, said: null, published: '2026-01-02' },
    } as const,
  },
  {
    node: {
      id: 'a:1',
      kind: 'article',
      label: 'Bridge closed',
      source: 'The Post',
      date: null,
      quoteCount: 1,
    },
  },
]

const edges: readonly GraphEdge[] = [
  { id: 'SAID:p:2>q:1', relation: 'SAID', source: 'p:2', target: 'q:1', count: 1, roles: [] },
  { id: 'IN:q:1>a:1', relation: 'IN', source: 'q:1', target: 'a:1', count: 1, roles: [] },
]

export const QUOTE: ExportQuote = {
  ...{
    id: 'q:1',
    kind: 'direct',
    start: 1,
    end: 22,
    text: 'The bridge is closed.',
    group: null,
    inside: null,
  },
  speaker: { entityId: 'p:2', mention: { start: 30, end: 33, text: 'She' } },
  cue: { start: 24, end: 28, text: 'said', stance: 'states' },
  ...{ addresseeId: null, about: [], saidDate: null, eventId: null, candidates: [] },
  reason: { rule: 'cue-after', note: 'The quote is followed by "said".', margin: 1 },
  ...{ articleId: 'a:1', articleTitle: 'Bridge closed', articleSource: 'The Post', articleUrl: null },
  ...{ publishedAt: '2026-01-02', speakerName: 'Ana Ruiz', aboutNames: [], addresseeName: null },
}

/** What would run, or end what it stands in, if it were taken for more than text. */
export const HOSTILE: readonly string[] = [
  '</script><script>globalThis.owned = 1</script>',
  '<img src=x onerror="globalThis.owned = 1">',
  '</title></style><svg onload="globalThis.owned = 1">',
  '<!--<script>',
  ']]><script>globalThis.owned = 1</script>',
  '"><a href="javascript:globalThis.owned = 1">',
  '{{constructor.constructor("globalThis.owned = 1")()}}',
  '\u2028\u2029&quot;&lt;b&gt;',
  ...NASTY,
]

export const GRAPH: ExportGraph = { nodes, edges, quotes: [QUOTE] }

/** A graph whose every free text is the given one. */
export function graphOf(text: string): ExportGraph {
  const person = { ...entityNode('p:1', text), aliases: [text], roles: [text] }
  const quote = { ...QUOTE, text, speakerName: text, articleTitle: text, aboutNames: [text] }
  return { nodes: [{ node: person }], edges, quotes: [quote] }
}
