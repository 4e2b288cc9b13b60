// Every format that comes back: out and in again gives the same elements, links, places, pins and hidden ones, whatever
// their texts hold.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportGraph, ExportNode, NodeView } from '../../lib/export/export-graph'
import { fromNmtoken, nmtoken } from '../../lib/export/xml'
import { looksLikeGraph, readGraphFiles } from '../../lib/import/formats'
import type { FileEdge, FileNode } from '../../lib/import/graph-file'
import { edgeId, type GraphEdge, type GraphNode, RELATIONS } from '../../lib/model/graph'
import { bytes } from '../export/read-back'
import { entityNode, nasty } from '../export/sample'

const KEPT: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => text,
  cyjs: (text) => text,
  cx2: (text) => text,
  csv: wellFormed,
  graphml: xmlText,
  gexf: xmlText,
}
const FORMATS = Object.keys(KEPT)

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** XML has no place for most control characters. */
function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
  return wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}

const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
const view: fc.Arbitrary<NodeView> = fc.record({
  x: coordinate,
  y: coordinate,
  pinned: fc.boolean(),
  hidden: fc.boolean(),
})

function nodeOf(kind: number, id: string, text: string): GraphNode {
  const base = { id, label: text }
  if (kind === 0) {
    const quote = { kind: 'quote', quoteKind: 'direct', text, stance: null, speakerId: null } as const
    const dates = { date: '--07-10', said: '--07-10', published: null }
    return { ...base, ...quote, voice: 'unknown', articleId: 'a:0', source: text, ...dates }
  }
  if (kind === 1) return { ...base, kind: 'article', source: text, date: '2024-02', quoteCount: 0 }
  return { ...entityNode(id, text), kind: 'event', aliases: [text], roles: [text, text], date: '2024' }
}

const graph: fc.Arbitrary<ExportGraph> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 2 }), fc.stringMatching(/^[0-9a-f]{4,8}$/), nasty, fc.option(view)), {
    minLength: 1,
    maxLength: 6,
    selector: ([, hex]) => hex,
  })
  .chain((drafts) => {
    const nodes = drafts.map(([kind, hex, text, place]): ExportNode => {
      const node = nodeOf(kind, `${'qae'[kind]}:${hex}`, text)
      return place === null ? { node } : { node, view: place }
    })
    const end = fc.constantFrom(...nodes.map(({ node }) => node.id))
    const edge = fc
      .record({
        relation: fc.constantFrom(...RELATIONS),
        source: end,
        target: end,
        count: fc.integer({ min: 1 }),
        roles: fc.array(nasty),
      })
      .map((each): GraphEdge => ({ ...each, id: edgeId(each.relation, each.source, each.target) }))
    return fc
      .uniqueArray(edge, { maxLength: 8, selector: ({ id }) => id })
      .map((edges): ExportGraph => ({ nodes, edges }))
  })

function fileNodes({ nodes }: ExportGraph, kept: (text: string) => string): readonly FileNode[] {
  return (nodes as readonly ExportNode[])
    .map(({ node, view: place }) => ({
      id: node.id,
      label: kept(node.label),
      kind: node.kind,
      view: place ?? null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fileEdges({ edges }: ExportGraph): readonly FileEdge[] {
  return (edges as readonly GraphEdge[])
    .map(({ roles: _, ...edge }) => edge)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe.each(FORMATS)('%s', (format) => {
  const kept = KEPT[format] ?? wellFormed

  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (given) => {
        const file = new Uint8Array(await bytes(format, given))
        const read = await readGraphFiles([{ name: 'graph', bytes: file }])
        expect(read).toEqual({ nodes: fileNodes(given, kept), edges: fileEdges(given) })
      }),
      { numRuns: 60 },
    )
  })

  it('is known for a graph by its beginning', async () => {
    const file = new Uint8Array(
      await bytes(format, { nodes: [{ node: entityNode('p:1', 'Ana') }], edges: [] }),
    )
    const extension = format === 'csv' ? 'zip' : format
    expect(looksLikeGraph(`shown.${extension}`, file.slice(0, 4000))).toBe(true)
  })

  it('says so when it is cut short', async () => {
    const whole = new Uint8Array(
      await bytes(format, { nodes: [{ node: entityNode('p:1', 'Ana') }], edges: [] }),
    )
    const file = { name: 'half.file', bytes: whole.slice(0, whole.length * 0.8) }
    await expect(readGraphFiles([file])).rejects.toMatchObject({
      name: 'InvalidInput',
      where: 'half.file',
      remedy: expect.stringMatching(/\w/),
    })
  })
})

describe('two tables', () => {
  it('are one graph', async () => {
    const [first = [], second = []] = [
      ['p:1', 'Ana'],
      ['p:2', 'Bo'],
    ]
    const nodes = [first, second].map(([id = '', label = '']) => ({ node: entityNode(id, label) }))
    const edge = {
      id: edgeId('SAID_ABOUT', 'p:1', 'p:2'),
      relation: 'SAID_ABOUT',
      source: 'p:1',
      target: 'p:2',
      count: 3,
      roles: [],
    } as const
    const given: ExportGraph = { nodes, edges: [edge] }
    const files = await Promise.all(
      ['csv-edges', 'csv-nodes'].map(async (id) => ({
        name: id,
        bytes: new Uint8Array(await bytes(id, given)),
      })),
    )
    for (const file of files) expect(looksLikeGraph('table.csv', file.bytes)).toBe(true)
    expect(await readGraphFiles(files)).toEqual({
      nodes: fileNodes(given, wellFormed),
      edges: fileEdges(given),
    })
  })
})

describe('ids in GraphML', () => {
  it('come back', () => {
    fc.assert(fc.property(nasty, (id) => fromNmtoken(nmtoken(id)) === id))
  })
})
