// Painting large pictures: in which order, what a picture covers, which links become one stroke.
import cytoscape from 'cytoscape'
import { expect, test } from 'vitest'
import { inDrawingOrder } from '../../app/_explorer/canvas/paint/order'
import { covers, extentOf, isSame, type Sight } from '../../app/_explorer/canvas/paint/picture'
import type { Drawn, Pen, Renderer } from '../../app/_explorer/canvas/paint/renderer'
import { strokesOn } from '../../app/_explorer/canvas/paint/strokes'

const sight: Sight = { zoom: 2, pan: { x: 100, y: 0 }, ratio: 2, width: 800, height: 400 }

test('what a picture covers, in canvas units', () => {
  expect(extentOf(sight)).toEqual({ x1: -50, y1: -0, x2: 150, y2: 100 })
  expect(covers(sight, { x1: -50, y1: 0, x2: 150, y2: 100 })).toBe(true)
  expect(covers(sight, { x1: -51, y1: 0, x2: 150, y2: 100 })).toBe(false)
  expect(covers(sight, { x1: -50, y1: 0, x2: 150, y2: 101 })).toBe(false)
  expect(isSame(sight, { ...sight, pan: { x: 100, y: 0 } })).toBe(true)
  expect(isSame(sight, { ...sight, pan: { x: 101, y: 0 } })).toBe(false)
})

const cy = cytoscape({
  headless: true,
  styleEnabled: true,
  style: [{ selector: '.high', style: { 'z-index': 9 } }],
  elements: [
    { data: { id: 'a' }, classes: 'high' },
    { data: { id: 'b' } },
    { data: { id: 'ab', source: 'a', target: 'b' }, classes: 'high' },
    { data: { id: 'c' } },
    { data: { id: 'bc', source: 'b', target: 'c' } },
  ],
})

test('links lie below elements, higher ones above lower ones, earlier ones below later ones', () => {
  expect(inDrawingOrder(cy).map((e) => e.id())).toEqual(['bc', 'ab', 'b', 'c', 'a'])
})

/** A straight link as the renderer leaves it. */
const straight = (width: number, more: Readonly<Record<string, unknown>> = {}): Drawn => {
  const style: Readonly<Record<string, unknown>> = { 'line-color': [1, 2, 3], label: '', ...more }
  const edge = {
    _private: { rscratch: { edgeType: 'straight', allpts: [0, 0, 5, 5, 9, 9] } },
    isEdge: () => true,
    visible: () => true,
    effectiveOpacity: () => 1,
    pstyle: (name: string) => ({ value: style[name] ?? 0, pfValue: width }),
  }
  return edge as unknown as Drawn
}

function counted() {
  const calls: string[] = []
  const note = (name: string) => () => calls.push(name)
  const pen = {
    beginPath: () => 0,
    moveTo: () => 0,
    setLineDash: () => 0,
    lineTo: note('line'),
    stroke: note('stroke'),
  }
  const r = { drawArrowheads: note('arrow') }
  const count = (name: string) => calls.filter((c) => c === name).length
  return { pen: pen as unknown as Pen, r: r as unknown as Renderer, count }
}

test('a thousand links of the same look are a dozen strokes; far away without arrowheads', () => {
  const { pen, r, count } = counted()
  const strokes = strokesOn(pen, r, 0.1)
  for (let i = 0; i < 1000; i += 1) expect(strokes.take(straight(1))).toBe(true)
  strokes.flush()
  expect(count('line')).toBe(1000)
  expect(count('stroke')).toBeLessThan(12)
  expect(count('arrow')).toBe(0)
})

test('links of another look get a stroke of their own, near ones their arrowheads', () => {
  const { pen, r, count } = counted()
  const strokes = strokesOn(pen, r, 1)
  for (const width of [1, 1, 2, 1]) strokes.take(straight(width))
  strokes.flush()
  expect([count('line'), count('stroke'), count('arrow')]).toEqual([4, 3, 4])
  expect(strokes.take(straight(1, { label: '7' }))).toBe(false)
  expect(strokes.take(straight(1, { 'underlay-opacity': 0.2 }))).toBe(false)
})
