// Files that go out: no cell of any table is a formula, whatever field of a quote it comes from; and what a page in one file
// lets its browser do.
import { describe, expect, it } from 'vitest'
import { tsvRow } from '../../lib/export/csv-cell'
import type { ExportGraph } from '../../lib/export/export-graph'
import { csvCells, text } from '../export/read-back'
import { GRAPH } from '../export/sample'

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=cmd|"/c calc"!A0',
  '"=1+1',
  "'=1+1",
]

/** The same with every text of it replaced, however deep. */
function saying<T>(value: T, words: string): T {
  if (typeof value === 'string') return words as T
  if (Array.isArray(value)) return value.map((each: unknown) => saying(each, words)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'kind' ? each : saying(each, words)]),
  ) as T
}

function graphSaying(words: string): ExportGraph {
  const { nodes, edges, quotes } = GRAPH as {
    nodes: readonly unknown[]
    edges: readonly unknown[]
    quotes: readonly unknown[]
  }
  const one = { nodes: nodes.slice(0, 1), edges: edges.slice(0, 1), quotes: quotes.slice(0, 1) }
  return saying(one, words) as ExportGraph
}

describe('tables', () => {
  it.each(FORMULAS)('have %j as text in every column', async (words) => {
    for (const format of ['csv-nodes', 'csv-edges', 'csv-quotes']) {
      const cells = csvCells(await text(format, graphSaying(words))).flat()
      expect(cells.length).toBeGreaterThan(10)
      expect(cells.filter((cell) => cell !== '-12.5' && /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([])
    }
  })

  it.each(FORMULAS)('of the clipboard have %j as text, in one cell', (words) => {
    const [line = '', ...more] = tsvRow([words, 'next']).split('\n')
    const [first = '', ...others] = line.split('\t')
    expect([more, others]).toEqual([[''], ['next']])
    expect(first).not.toMatch(/^[=+\-@＝＋－＠]/u)
  })
})

describe('a page in one file', () => {
  it('may load nothing and run only its own script', async () => {
    const page = await text('html', GRAPH)
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/i.exec(page)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]+'/)
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)|https?:|\*/)
  })
})
