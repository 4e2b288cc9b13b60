// Every format: the same bytes for the same graph, nothing lost, and nothing that breaks or runs where it is opened.
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../../lib/errors'
import { csvRow, inert } from '../../lib/export/csv-cell'
import type { ExportGraph, ExportNode, ExportQuote } from '../../lib/export/export-graph'
import { EXPORT_FORMATS, exportFormat } from '../../lib/export/formats'
import { nmtoken } from '../../lib/export/xml'
import { crc32 } from '../../lib/export/zip'
import type { GraphEdge } from '../../lib/model/graph'
import { bytes, csvCells, csvRows, text, unzip } from './read-back'
import { entityNode, GRAPH, graphOf, NASTY, nasty } from './sample'
import { xmlFault } from './xml-check'

const formats = EXPORT_FORMATS.map((format) => format.id)

const XML_ALLOWS = /[\n\r\t\u007f-\u009f]/

/** UTF-8 cannot hold half a surrogate pair; what comes back is U+FFFD. */
const wellFormed = (words: string): string => words.replace(/\p{Surrogate}/gu, '\ufffd')

interface Lists {
  readonly nodes: readonly ExportNode[]
  readonly edges: readonly GraphEdge[]
  readonly quotes: readonly ExportQuote[]
}

async function* streamed<T>(rows: readonly T[], id: (row: T) => string): AsyncGenerator<T> {
  yield* rows.toSorted((a, b) => (id(a) < id(b) ? -1 : 1))
}

describe.each(formats)('%s', (format) => {
  it('gives the same bytes for the same graph in another order', async () => {
    const { nodes, edges } = GRAPH as Lists
    const turned = { ...GRAPH, nodes: nodes.toReversed(), edges: edges.toReversed() }
    expect((await bytes(format, turned)).equals(await bytes(format, GRAPH))).toBe(true)
  })

  it('gives the same bytes for a stream in the order of ids', async () => {
    const { nodes, edges, quotes } = GRAPH as Lists
    const stream: ExportGraph = {
      nodes: streamed(nodes, (row) => row.node.id),
      edges: streamed(edges, (row) => row.id),
      quotes: streamed(quotes, (row) => row.id),
    }
    expect((await bytes(format, stream)).equals(await bytes(format, GRAPH))).toBe(true)
  })

  it('writes an empty graph', async () => {
    // Lines without a frame: none for nothing
    expect((await bytes(format, { nodes: [], edges: [] })).length > 0).toBe(format !== 'ftm')
  })

  it('yields in pieces, so that memory does not grow with the graph', async () => {
    let pieces = 0
    for await (const _ of exportFormat(format).write(GRAPH)) pieces += 1
    expect(pieces).toBeGreaterThan(1)
  })
})

describe('streams', () => {
  it('refuses rows out of order instead of writing another file', async () => {
    const backwards = async function* () {
      yield { node: entityNode('p:2', 'b') }
      yield { node: entityNode('p:1', 'a') }
    }
    await expect(text('json', { nodes: backwards(), edges: [] })).rejects.toThrow(InvalidInput)
    await expect(bytes('csv', { nodes: backwards(), edges: [] })).rejects.toThrow(InvalidInput)
  })
})

describe('json', () => {
  it('holds everything, with format and version', async () => {
    const read = JSON.parse(await text('json', GRAPH))
    expect([read.format, read.version]).toEqual(['hearsay-graph', 1])
    expect(read.nodes.map((node: { id: string }) => node.id)).toEqual(['a:1', 'p:1', 'p:2', 'q:1'])
    expect(read.nodes[2].view).toEqual({ x: -12.5, y: 40, pinned: true, hidden: false })
    expect(read.edges).toEqual((GRAPH as Lists).edges.toReversed())
    expect(read.quotes).toEqual(GRAPH.quotes)
  })

  it('keeps any text', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        const read = JSON.parse(await text('json', graphOf(words)))
        expect(read.nodes[0].label).toBe(words)
        expect(read.quotes[0].text).toBe(words)
      }),
    )
  })
})

describe('graphml', () => {
  it('is well-formed and keeps the text, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        const xml = await text('graphml', graphOf(words))
        expect(xmlFault(xml)).toBeNull()
        const kept = wellFormed(words).replace(/[\p{Cc}\ufffe\uffff]/gu, (c) =>
          XML_ALLOWS.test(c) ? c : '\ufffd',
        )
        expect(label(xml)).toBe(kept)
      }),
    )
  })

  it('declares every key it uses, with the type of its values', async () => {
    const xml = await text('graphml', GRAPH)
    const declared = [...xml.matchAll(/<key id="([^"]+)"/g)].map((match) => match[1])
    const used = new Set([...xml.matchAll(/<data key="([^"]+)"/g)].map((match) => match[1]))
    expect([...used].filter((key) => !declared.includes(key))).toEqual([])
    expect(new Set(declared).size).toBe(declared.length)
  })

  it('has edges only between nodes it has, and carries positions', async () => {
    const xml = await text('graphml', GRAPH)
    const ids = [...xml.matchAll(/<node id="([^"]+)"/g)].map((match) => match[1])
    const ends = [...xml.matchAll(/(?:source|target)="([^"]+)"/g)].map((match) => match[1])
    expect(ends.filter((end) => !ids.includes(end))).toEqual([])
    expect(xml).toContain('<data key="node.x">-12.5</data><data key="node.y">40</data>')
  })

  it.each([
    ['p:0a', 'p:0a'],
    ['SAID:p:1>q:2', 'SAID:p:1_x3E_q:2'],
    ['a_x3E_', 'a_x5F_x3E_'],
    ['é', '_xE9_'],
  ])('writes the id %s as %s', (id, token) => {
    expect(nmtoken(id)).toBe(token)
  })

  it('never makes one id of two', () => {
    fc.assert(fc.property(nasty, nasty, (a, b) => (nmtoken(a) === nmtoken(b)) === (a === b)))
  })
})

describe('csv', () => {
  it.each(NASTY.filter((words) => /^[=+\-@\t\r＝]/.test(words)))('shows %j as text', (words) => {
    expect(inert(words)).toBe(`'${words}`)
  })

  it('leaves numbers numbers', () => {
    expect(csvRow([-12.5, 0, true, null, 'a,b'])).toBe('-12.5,0,true,,"a,b"\r\n')
  })

  it('keeps the text, whatever it is, and no cell begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (words) => {
        const nodes = await text('csv-nodes', graphOf(words))
        expect(csvRows(nodes)[0]?.label).toBe(wellFormed(words))
        const quotes = await text('csv-quotes', graphOf(words))
        expect(csvRows(quotes)[0]?.text).toBe(wellFormed(words))
        expect(
          csvCells(quotes)
            .flat()
            .filter((cell) => /^[=+@\t\r-]/.test(cell)),
        ).toEqual([])
      }),
    )
  })

  it('is a ZIP of the three tables', async () => {
    const entries = unzip(await bytes('csv', GRAPH))
    expect([...entries.keys()]).toEqual(['nodes.csv', 'edges.csv', 'quotes.csv'])
    for (const table of ['nodes', 'edges', 'quotes']) {
      expect(entries.get(`${table}.csv`)).toBe(await text(`csv-${table}`, GRAPH))
    }
  })

  it('cites each quote', async () => {
    const [row] = csvRows(await text('csv-quotes', GRAPH))
    expect(row).toMatchObject({
      text: 'The bridge is closed.',
      speaker: 'Ana Ruiz',
      speaker_as_printed: 'She',
      title: 'Bridge closed',
      publisher: 'The Post',
      published_at: '2026-01-02',
      rule: 'cue-after',
    })
  })

  it('knows the check value of CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
})

describe('exportFormat', () => {
  it('names the formats there are', () => {
    expect(() => exportFormat('xls')).toThrow(/no export format "xls"/)
  })
  it('has each id once', () => {
    expect(new Set(formats).size).toBe(formats.length)
  })
})

function label(xml: string): string {
  const { document } = parseHTML('<html></html>')
  const found = /<data key="node.label">([^<]*)<\/data>/.exec(xml)?.[1] ?? ''
  const holder = document.createElement('p')
  holder.innerHTML = found.replaceAll('&#13;', '\r')
  return holder.textContent ?? ''
}
