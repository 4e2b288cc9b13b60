// Graph files as other programs save them again, and files that are none: read where they can be, refused in words.
import { describe, expect, it } from 'vitest'
import { zip } from '../../lib/export/zip'
import { looksLikeGraph, readGraphFiles } from '../../lib/import/formats'

const read = (text: string, name = 'a.file') =>
  readGraphFiles([{ name, bytes: new TextEncoder().encode(text) }])

const ANA = { id: 'p:1', label: 'Ana', kind: 'person', view: { x: 10, y: -20, pinned: true, hidden: false } }
const BO = { id: 'p:2', label: 'Bo', kind: 'person', view: null }
const SPOKE = { id: 'SAID_ABOUT:p:1>p:2', relation: 'SAID_ABOUT', source: 'p:1', target: 'p:2', count: 3 }

const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
<attributes class="node" mode="static"><attribute id="kind" title="kind" type="string"/><attribute id="7" title="pinned" type="boolean"/></attributes>
<attributes class="edge" mode="static"><attribute id="7" title="relation" type="string"/></attributes>
<nodes><node id="p:1" label="Ana"><attvalues><attvalue for="kind" value="person"/><attvalue for="7" value="true"/></attvalues>
<viz:size value="10.0"/><viz:position x="10.0" y="20.0"/></node>
<node id="p:2" label="Bo"><attvalues><attvalue for="kind" value="person"/></attvalues></node></nodes>
<edges><edge id="0" source="p:1" target="p:2" weight="3.0"><attvalues><attvalue for="7" value="SAID_ABOUT"/></attvalues></edge></edges>
</graph></gexf>`

const DESKTOP = {
  format_version: '1.0',
  generated_by: 'cytoscape-3.10',
  elements: {
    nodes: [
      {
        data: { id: '84', SUID: 84, contentId: 'p:1', name: 'Ana', kind: 'person', pinned: true },
        position: { x: 10, y: -20 },
      },
      { data: { id: '86', SUID: 86, contentId: 'p:2', name: 'Bo', kind: 'person' } },
    ],
    edges: [{ data: { id: '88', source: '84', target: '86', relation: 'SAID_ABOUT', weight: 3 } }],
  },
}

const SHORT_NAMES = [
  { CXVersion: '2.0', hasFragments: true },
  {
    attributeDeclarations: [
      { nodes: { name: { a: 'n' }, kind: { v: 'person' }, contentId: { a: 'c' }, pinned: { d: 'boolean' } } },
    ],
  },
  { nodes: [{ id: 1, x: 10, y: -20, v: { n: 'Ana', c: 'p:1', pinned: true } }] },
  { edges: [{ id: 1, s: 1, t: 2, v: { relation: 'SAID_ABOUT', weight: 3 } }] },
  { nodes: [{ id: 2, v: { n: 'Bo', c: 'p:2' } }] },
  { status: [{ success: true }] },
]

const YED = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key attr.name="id" attr.type="string" for="node" id="d0"/><key attr.name="label" for="node" id="d1"/><key attr.name="kind" for="node" id="d2"/>
<key attr.name="x" for="node" id="d3"/><key attr.name="y" for="node" id="d4"/><key attr.name="pinned" for="node" id="d5"/>
<key for="node" id="d6" yfiles.type="nodegraphics"/><key attr.name="relation" for="edge" id="d7"/><key attr.name="weight" for="edge" id="d8"/>
<graph edgedefault="directed"><node id="n0"><data key="d0">p:1</data><data key="d1"><![CDATA[Ana]]></data><data key="d2">person</data>
<data key="d3">10</data><data key="d4">-20</data><data key="d5">True</data><data key="d6"><y:ShapeNode><y:NodeLabel>Ana</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d0">p:2</data><data key="d1">Bo</data><data key="d2">person</data></node>
<edge id="e0" source="n0" target="n1"><data key="d7">SAID_ABOUT</data><data key="d8">3.0</data></edge></graph></graphml>`

describe('saved again by', () => {
  it.each([
    ['Gephi', GEPHI],
    ['yEd or igraph, with ids of their own', YED],
    ['Cytoscape desktop', JSON.stringify(DESKTOP)],
    ['a program that shortens CX2', JSON.stringify(SHORT_NAMES)],
    [
      'Cytoscape.js, as a plain list',
      JSON.stringify({ elements: [...DESKTOP.elements.nodes, ...DESKTOP.elements.edges] }),
    ],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual({ nodes: [ANA, BO], edges: [SPOKE] })
  })

  it('a spreadsheet, with semicolons', async () => {
    const table = "id;label;kind;x;y;pinned;hidden\np:1;Ana;person;10;-20;TRUE;FALSE\np:2;'=Bo;person;;;;"
    expect(await read(table)).toEqual({ nodes: [ANA, { ...BO, label: '=Bo' }], edges: [] })
  })
})

describe('refused', () => {
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /neither GraphML nor GEXF/],
    ['<graphml><graph><node id="a"/></graph>', /not well-formed/],
    [
      '<!DOCTYPE graphml [<!ENTITY e "x">]><graphml><graph><node id="&e;"/></graph></graphml>',
      /not well-formed/,
    ],
    ['<gexf><graph/></gexf>', /no element/],
    ['{"hello":1}', /neither Hearsay’s/],
    ['{"format":"hearsay-graph","version":2,"nodes":[]}', /version 2/],
    ['{"elements":', /no valid JSON/],
    ['name,age\nAna,3', /no table/],
    ['id,label\n"p:1', /not CSV/],
    ['', /no table/],
    ['PK\u0003\u0004 nothing', /damaged/],
  ])('%s', async (text, message) => {
    await expect(read(text, 'odd.file')).rejects.toMatchObject({
      name: 'InvalidInput',
      message: expect.stringMatching(message),
      where: 'odd.file',
      remedy: expect.stringMatching(/\w/),
    })
  })

  it('a ZIP file that unpacks without end', async () => {
    const zeros = '0'.repeat(1_000_000)
    async function* endless() {
      for (let i = 0; i < 201; i += 1) yield zeros
    }
    const parts: Uint8Array[] = []
    for await (const part of zip([{ name: 'nodes.csv', chunks: endless() }])) parts.push(part)
    const bomb = { name: 'bomb.zip', bytes: new Uint8Array(Buffer.concat(parts)) }
    await expect(readGraphFiles([bomb])).rejects.toThrow(/more than 200 MB/)
  })
})

describe('documents are not taken for graphs', () => {
  it.each([
    ['minutes.txt', 'A said B.', false],
    ['people.csv', 'name,age\nAna,3', false],
    ['statements.csv', 'id,kind,text\n1,speech,"A said B."', false],
    ['list.json', '[{"text":"A said B."}]', false],
    ['feed.xml', '<rss><channel/></rss>', false],
    ['data.xml', GEPHI, true],
    ['graph.json', JSON.stringify(DESKTOP), true],
    ['articles.zip', 'PK\u0003\u0004', false],
  ])('%s', (name, text, graph) => {
    expect(looksLikeGraph(name, new TextEncoder().encode(text))).toBe(graph)
  })
})
