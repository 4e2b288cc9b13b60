// The picture as SVG: well-formed whatever the words, the same places every time, and what the canvas would show.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../lib/export/draw/colours'
import { borderTowards } from '../../lib/export/draw/geometry'
import type { ExportGraph, ExportNode } from '../../lib/export/export-graph'
import { writeTransparentSvg } from '../../lib/export/svg'
import { NODE_KINDS } from '../../lib/model/graph'
import { text } from './read-back'
import { entityNode, HOSTILE, nasty, QUOTE } from './sample'
import { xmlFault } from './xml-check'

const placed = (id: string, label: string, x: number, y: number): ExportNode => ({
  node: entityNode(id, label),
  view: { x, y, pinned: false, hidden: false },
})
const link = {
  id: 'SAID_ABOUT:p:1>p:2',
  relation: 'SAID_ABOUT',
  source: 'p:1',
  target: 'p:2',
  count: 4,
  roles: [],
} as const
const TWO: ExportGraph = {
  nodes: [placed('p:1', 'Ana Ruiz', 0, 0), placed('p:2', 'Ben', 300, 0)],
  edges: [link],
}

describe('svg', () => {
  it('is well-formed, whatever the text', async () => {
    const words = fc.oneof(nasty, fc.constantFrom(...HOSTILE))
    await fc.assert(
      fc.asyncProperty(words, words, async (a, b) => {
        const quote = {
          ...placed('q:1', b, 90, 90).node,
          kind: 'quote',
          text: b,
          quoteKind: 'direct',
          speakerId: null,
        } as never
        const nodes = [
          placed('p:1', a, 0, 0),
          placed('p:2', b, 300, 0),
          { node: quote, view: { x: 9, y: 200, pinned: true, hidden: false } },
        ]
        const svg = await text('svg', { nodes, edges: [{ ...link, roles: [a] }] })
        expect(xmlFault(svg)).toBeNull()
        expect(svg).not.toMatch(/<(?:script|img|a|foreignObject)\b/)
      }),
    )
  })

  it('draws nodes where the page has them, with an arrow from border to border and its figure', async () => {
    const svg = await text('svg', TWO)
    expect(svg).toContain('data-id="p:1" transform="translate(0 0)"')
    expect(svg).toContain('data-id="p:2" transform="translate(300 0)"')
    // 3 quotes: a side of 37; the line ends where the head begins
    expect(svg).toMatch(/d="M18\.5 0L27\d(?:\.\d)? 0"/)
    expect(svg).toMatch(/class="tip" d="M[-\d. ]+L281\.5 0L/)
    expect(svg).toContain('>4</text>')
    expect(svg).toContain('>Ana Ruiz</tspan>')
  })

  it('takes sizes and community colours from the page', async () => {
    const looks = new Map([['p:1', { width: 60, height: 60, tint: 2 }]])
    const svg = await text('svg', { ...TWO, looks })
    expect(svg).toContain(`<circle r="30" class="shape" fill="${COLOURS['community-2'][0]}"`)
  })

  it('has a ground, or none', async () => {
    const ground = `fill="${COLOURS.canvas[0]}"/>\n`
    expect(await text('svg', TWO)).toContain(ground)
    let transparent = ''
    for await (const chunk of writeTransparentSvg(TWO)) transparent += chunk
    expect(transparent).not.toContain(ground)
  })

  it('lays out who speaks about whom where nothing was placed, without overlaps', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `p:${String(i).padStart(2, '0')}`)
    const nodes = ids.map((id) => ({ node: entityNode(id, `Name ${id}`) }))
    const quotes = ids.slice(1).map((id, i) => ({
      ...{ ...QUOTE, id: `q:${id}`, about: [ids[i >> 1] ?? ''] },
      speaker: { entityId: id, mention: null },
    }))
    const svg = await text('svg', { nodes, edges: [], quotes })
    const places = [...svg.matchAll(/data-id="[^"]+" transform="translate\(([-\d.]+) ([-\d.]+)\)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    )
    expect(places).toHaveLength(30)
    const near = places.flatMap(([x, y], i) => places.slice(i + 1).map(([u, v]) => Math.hypot(u - x, v - y)))
    expect(Math.min(...near)).toBeGreaterThan(40)
    expect(svg.match(/data-edge="SAID_ABOUT:/g)).toHaveLength(29)
  })

  it('does not draw what is hidden', async () => {
    const hidden = { ...placed('p:2', 'Ben', 300, 0), view: { x: 300, y: 0, pinned: false, hidden: true } }
    const svg = await text('svg', { nodes: [placed('p:1', 'Ana', 0, 0), hidden], edges: [link] })
    expect(svg).not.toContain('Ben')
    expect(svg).not.toContain('data-edge')
  })
})

describe('shapes', () => {
  it.each(NODE_KINDS)('a line leaves a %s at its border', (kind) => {
    fc.assert(
      fc.property(fc.double({ min: -3.1, max: 3.1, noNaN: true }), (angle) => {
        const shape = { kind, width: 40, height: 40 }
        const { x, y } = borderTowards(shape, { x: 500 * Math.cos(angle), y: 500 * Math.sin(angle) })
        expect(Math.hypot(x, y)).toBeGreaterThan(13)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(20.001)
      }),
    )
  })
})

describe('colours', () => {
  it('are those of the page', () => {
    const css = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8')
    for (const [name, [light, dark]] of Object.entries(COLOURS)) {
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`)
    }
  })
})
