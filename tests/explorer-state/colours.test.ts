// Colours of communities are told apart with normal vision and without one of the three kinds of cone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Colour = readonly [number, number, number]

const css = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8')

/** Full loss of one cone, on linear RGB: Machado, Oliveira & Fernandes 2009. */
const VISION: Readonly<Record<string, readonly Colour[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function themed(name: string): readonly [light: string, dark: string] {
  const match = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  if (match === null) throw new RangeError(`globals.css has no --${name}`)
  return [match[1] ?? '', match[2] ?? '']
}

function linear(hex: string): Colour {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function seen(colour: Colour, matrix: readonly Colour[]): Colour {
  const row = (i: number) => {
    const [r, g, b] = matrix[i] ?? [0, 0, 0]
    return Math.min(1, Math.max(0, r * colour[0] + g * colour[1] + b * colour[2]))
  }
  return [row(0), row(1), row(2)]
}

/** Ottosson's OKLab, in which equal distances look about equally far. */
function perceived([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function contrast(a: Colour, b: Colour): number {
  const light = ([r, g, blue]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b))
}

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8]

test.each([
  ['light', 0],
  ['dark', 1],
] as const)('communities in the %s theme', (_, theme) => {
  const colours = NUMBERS.map((n) => linear(themed(`community-${n}`)[theme]))
  for (const matrix of Object.values(VISION)) {
    const all = colours.map((c) => perceived(seen(c, matrix)))
    const nearest = all.flatMap((a, i) => all.slice(i + 1).map((b) => distance(a, b)))
    expect(Math.min(...nearest)).toBeGreaterThan(0.1)
  }
  for (const other of ['canvas', 'on-kind']) {
    const beside = linear(themed(other)[theme])
    for (const colour of colours) expect(contrast(colour, beside)).toBeGreaterThan(3)
  }
})
