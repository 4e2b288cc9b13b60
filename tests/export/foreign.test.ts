// What other programs' own parsers make of the files: graphology for GEXF and GraphML, Cytoscape.js, the JSON-LD
// processor, and (where Python has them) networkx and igraph.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cytoscape from 'cytoscape'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import type { ExportNode } from '../../lib/export/export-graph'
import { channels, KIND_COLOURS } from '../../lib/export/looks'
import { readGraphFiles } from '../../lib/import/formats'
import type { GraphEdge } from '../../lib/model/graph'
import { bytes, text } from './read-back'
import { entityNode, GRAPH, graphOf, NASTY } from './sample'
import { Cx2, FtmEntity } from './specifications'

const nodes = GRAPH.nodes as readonly ExportNode[]
const edges = GRAPH.edges as readonly GraphEdge[]
const ids = nodes.map(({ node }) => node.id).sort()

/** Everything that breaks writers in every text of a whole graph. */
const HOSTILE = graphOf(NASTY.join(' '))
const hostile = {
  ...HOSTILE,
  nodes: [...(HOSTILE.nodes as readonly ExportNode[]), ...nodes.filter(({ node }) => node.id !== 'p:1')],
}

describe('GEXF, read by graphology', () => {
  it('has nodes, links, days, places and colours', async () => {
    const graph = gexf.parse(MultiDirectedGraph, await text('gexf', GRAPH))
    expect(graph.nodes().sort()).toEqual(ids)
    expect(
      graph.mapEdges((_, { relation }, source, target) => `${relation}:${source}>${target}`).sort(),
    ).toEqual(edges.map(({ id }) => id).sort())
    expect(graph.getNodeAttributes('p:2')).toMatchObject({
      label: 'Ana Ruiz',
      kind: 'person',
      x: -12.5,
      y: -40,
      pinned: true,
      quoteCount: 3,
    })
    expect(graph.getNodeAttribute('p:2', 'color')).toBe(`rgb(${channels(KIND_COLOURS.person).join(',')})`)
    expect(await text('gexf', GRAPH)).toContain(
      '<node id="q:1" label="The bridge …" start="2026-01-02" end="2026-01-02">',
    )
  })

  it('bears any text', async () => {
    const graph = gexf.parse(MultiDirectedGraph, await text('gexf', hostile), { addMissingNodes: true })
    expect(graph.getNodeAttribute('p:1', 'label')).toContain(']]> <!-- x --> <?pi?>')
  })

  it.each([
    ['2024-02', 'start="2024-02-01" end="2024-02-29"'],
    ['2023', 'start="2023-01-01" end="2023-12-31"'],
    ['--07-10', 'label="Fair"><attvalues>'],
    ['2024-13', 'label="Fair"><attvalues>'],
  ])('an event of %s has %s', async (date, written) => {
    const node = { ...entityNode('e:1', 'Fair'), kind: 'event', date } as const
    expect(await text('gexf', { nodes: [{ node }], edges: [] })).toContain(written)
  })
})

describe('GraphML, read by graphology', () => {
  it('has nodes and links', async () => {
    const graph = graphml.parse(MultiDirectedGraph, await text('graphml', GRAPH))
    expect(graph.nodes().sort()).toEqual(ids)
    expect(graph.size).toBe(edges.length)
    expect(graph.getNodeAttributes('p:2')).toMatchObject({ label: 'Ana Ruiz', x: -12.5, y: 40, pinned: true })
  })
})

describe('Cytoscape JSON, read by Cytoscape.js', () => {
  it('has nodes, links, places and pins, and hides what is hidden', async () => {
    const cy = cytoscape({ headless: true, styleEnabled: true })
    const [first] = nodes
    const hidden = { ...first, view: { x: 1, y: 2, pinned: false, hidden: true } } as ExportNode
    cy.json(JSON.parse(await text('cyjs', { ...hostile, nodes: [hidden, ...nodes.slice(1)] })))
    expect(
      cy
        .nodes()
        .map((each) => each.id())
        .sort(),
    ).toEqual(ids)
    expect(
      cy
        .edges()
        .map((each) => each.id())
        .sort(),
    ).toEqual(edges.map(({ id }) => id).sort())
    expect(cy.$id('p:2').position()).toEqual({ x: 1, y: 2 })
    expect(cy.$id('p:2').visible()).toBe(false)
    expect(cy.$id('p:1').visible()).toBe(true)
    cy.json(JSON.parse(await text('cyjs', GRAPH)))
    expect(cy.$id('p:2').locked()).toBe(true)
  })
})

describe('CX2, by its specification', () => {
  it.each([
    ['the sample', GRAPH],
    ['hostile texts', hostile],
  ])('%s', async (_, graph) => {
    const file = Cx2.parse(JSON.parse(await text('cx2', graph)))
    const aspect = (name: string) =>
      file.flatMap((each) => (each as Record<string, unknown[]>)[name] ?? []) as Record<string, object>[]
    const declared = Object.keys(aspect('attributeDeclarations')[0]?.nodes ?? {})
    expect(
      aspect('nodes')
        .flatMap(({ v }) => Object.keys(v ?? {}))
        .filter((name) => !declared.includes(name)),
    ).toEqual([])
    const numbers = new Set(aspect('nodes').map(({ id }) => id))
    expect(
      aspect('edges')
        .flatMap(({ s, t }) => [s, t])
        .filter((end) => !numbers.has(end)),
    ).toEqual([])
    expect(aspect('nodes')).toHaveLength(ids.length)
    expect(aspect('edges')).toHaveLength(edges.length)
  })
})

describe('JSON-LD, expanded and flattened without a network', () => {
  const S = 'https://schema.org/'

  it('says in schema.org’s words who said what', async () => {
    const flat = (await jsonld.flatten(JSON.parse(await text('jsonld', GRAPH)))) as unknown as Record<
      string,
      unknown
    >[]
    const of = (id: string) => flat.find((each) => each['@id'] === `urn:hearsay:${id}`) ?? {}
    expect(of('q:1')).toMatchObject({
      '@type': [`${S}Quotation`],
      [`${S}text`]: [{ '@value': 'The bridge is closed.' }],
      [`${S}spokenByCharacter`]: [{ '@id': 'urn:hearsay:p:2' }],
      [`${S}isPartOf`]: [{ '@id': 'urn:hearsay:a:1' }],
    })
    expect(of('a:1')).toMatchObject({
      '@type': [`${S}Article`],
      [`${S}headline`]: [{ '@value': 'Bridge closed' }],
    })
    expect(of('p:1')).toMatchObject({ [`${S}jobTitle`]: [{ '@value': 'clerk' }] })
  })

  it('bears any text', async () => {
    const [first] = (await jsonld.expand(JSON.parse(await text('jsonld', hostile)))) as Record<
      string,
      unknown
    >[]
    expect(JSON.stringify(first)).toContain('Article')
  })
})

describe('FollowTheMoney, by its schemata', () => {
  it.each([
    ['the sample', GRAPH],
    ['hostile texts', hostile],
  ])('%s', async (_, graph) => {
    const lines = (await text('ftm', graph)).trimEnd().split('\n')
    const entities = lines.map((line) => FtmEntity.parse(JSON.parse(line)))
    expect(entities.map(({ schema }) => schema).sort()).toEqual([
      'Article',
      'Documentation',
      'Note',
      'Person',
      'Person',
      'UnknownLink',
    ])
    const known = new Set(entities.map(({ id }) => id))
    expect(known.size).toBe(entities.length)
  })
})

describe('colours', () => {
  it('are the page’s, in its light theme', () => {
    const css = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8')
    for (const [kind, colour] of Object.entries(KIND_COLOURS)) {
      expect(css).toContain(`--kind-${kind}: light-dark(${colour},`)
    }
  })
})

const PYTHON = `
import json, sys, networkx, igraph
folder = sys.argv[1]
knows = '1.3' in networkx.readwrite.gexf.GEXF.versions
gexf = networkx.read_gexf(folder + '/graph.gexf', version='1.3') if knows else None
graphml = networkx.read_graphml(folder + '/graph.graphml')
other = igraph.Graph.Read_GraphML(folder + '/graph.graphml')
networkx.write_graphml(graphml, folder + '/networkx.graphml')
other.write_graphml(folder + '/igraph.graphml')
if knows: networkx.write_gexf(gexf, folder + '/networkx.gexf')
print(json.dumps([sorted(gexf) if knows else None, sorted(graphml), graphml.number_of_edges(), sorted(other.vs['id']), other.ecount()]))
`

const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import networkx, igraph']).status === 0,
)

// .ci/run installs them where it can; they are a second opinion, not part of the product, so their absence is told only
if (python === undefined) {
  console.log(
    'networkx and igraph are not installed for python3: what they read and write is not tested here.',
  )
} else {
  describe('networkx and igraph', () => {
    it('read the files, and what they write comes back', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-python-'))
      for (const format of ['gexf', 'graphml']) {
        writeFileSync(join(folder, `graph.${format}`), await bytes(format, GRAPH))
      }
      const { stdout, stderr } = spawnSync(python, ['-c', PYTHON, folder], { encoding: 'utf8' })
      expect(stdout, stderr).not.toBe('')
      const [inGexf, inGraphml, links, inIgraph, igraphLinks] = JSON.parse(stdout)
      expect([inGraphml, inIgraph, inGexf ?? ids]).toEqual([ids, ids, ids])
      expect([links, igraphLinks]).toEqual([edges.length, edges.length])
      const written = ['networkx.graphml', 'igraph.graphml', ...(inGexf === null ? [] : ['networkx.gexf'])]
      for (const name of written) {
        const read = await readGraphFiles([{ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }])
        expect(read.nodes.map(({ id }) => id).sort(), name).toEqual(ids)
        expect(read.edges.map(({ id }) => id).sort(), name).toEqual(edges.map(({ id }) => id).sort())
        const place = read.nodes.find(({ id }) => id === 'p:2')?.view
        expect(place, name).toEqual({ x: -12.5, y: 40, pinned: true, hidden: false })
      }
      rmSync(folder, { recursive: true })
    })
  })
}
