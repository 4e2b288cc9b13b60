// Nodes as SVG: shape, glyph, the words of quotes, and names where there is room for them.
import { CHARACTER, chooseLabels, GAP, LINE, type Written, wrapped } from '../../graph/label-choice'
import { xmlAttribute, xmlText } from '../xml'
import { type Colour, communityColour, type Paint } from './colours'
import { cornersOf, roundedPath, short } from './geometry'
import { GLYPHS } from './glyphs'
import type { DrawnNode } from './scene'

/** Share of a node that its glyph takes up. */
const GLYPH = 0.52
const CARD_FONT = 13
/** A little less than the canvas's 186: here the width of letters is only known on average. */
const CARD_WRAP = 174

/** One `<g>` a node, with its id in `data-id` and its whole name as the title. */
export function* nodeMarkup(nodes: readonly DrawnNode[], paint: Paint): Generator<string> {
  for (const drawn of nodes) {
    const { node, x, y } = drawn
    const title = node.kind === 'quote' ? node.text : node.label
    const parts = [shape(drawn, paint), node.kind === 'quote' ? words(drawn, paint) : glyph(drawn, paint)]
    yield `<g class="node" data-id="${xmlAttribute(node.id)}" transform="translate(${short(x)} ${short(y)})"><title>${xmlText(title)}</title>${parts.join('')}</g>\n`
  }
}

function isUnnamed({ node }: DrawnNode): boolean {
  return node.kind !== 'quote' && node.kind !== 'article' && node.unnamed
}

function colourOf({ kind, tint }: DrawnNode): Colour {
  return tint > 0 ? communityColour(tint) : `kind-${kind}`
}

function shape(drawn: DrawnNode, paint: Paint): string {
  const { node, kind, width, height, pinned } = drawn
  const hollow = node.kind === 'quote' || isUnnamed(drawn)
  const fill = hollow ? paint('surface') : paint(colourOf(drawn))
  const style = `class="shape" fill="${fill}"${border(drawn, pinned, paint)}`
  if (kind === 'person') return `<circle r="${short(width / 2)}" ${style}/>`
  const radius = Math.min(8, width / 4, height / 4)
  return `<path d="${roundedPath(cornersOf(drawn), kind === 'article' ? 1 : radius)}" ${style}/>`
}

function border(drawn: DrawnNode, pinned: boolean, paint: Paint): string {
  const { node } = drawn
  const stroke = (colour: string, width: number, dashed = false) =>
    ` stroke="${colour}" stroke-width="${width}"${dashed ? ' stroke-dasharray="6 4"' : ''}`
  if (pinned) return stroke(paint('text'), 3)
  if (node.kind === 'quote') {
    const unknown = node.speakerId === null
    const colour = unknown ? 'unknown' : colourOf(drawn)
    return stroke(paint(colour), unknown ? 2 : 1.5, node.quoteKind !== 'direct')
  }
  return isUnnamed(drawn) ? stroke(paint(colourOf(drawn)), 2.5, true) : ''
}

function glyph(drawn: DrawnNode, paint: Paint): string {
  const { kind, width, height, tint } = drawn
  const colour = isUnnamed(drawn) ? (tint > 0 ? 'text-muted' : colourOf(drawn)) : 'on-kind'
  const scale = (GLYPH * Math.min(width, height)) / 24
  const strokes = `fill="none" stroke="${paint(colour)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`
  const place = `transform="scale(${Math.round(scale * 1000) / 1000}) translate(-12 -12)"`
  return `<path ${place} ${strokes} d="${GLYPHS[kind].join('')}"/>`
}

/** A quote's words, and its date below them, in the middle of its card. */
function words({ label }: DrawnNode, paint: Paint): string {
  const lines = label
    .split('\n')
    .flatMap((line) => wrapped(line, Math.floor(CARD_WRAP / (CARD_FONT * CHARACTER))))
  const first = -((lines.length - 1) / 2) * CARD_FONT * 1.2 + CARD_FONT * 0.35
  return textLines(lines, first, CARD_FONT, `fill="${paint('text')}"`)
}

/** Names below (or above) their nodes, the most important first, none on another: as the canvas writes them. */
export function* nameMarkup(nodes: readonly DrawnNode[], paint: Paint): Generator<string> {
  const byId = new Map(nodes.map((drawn) => [drawn.node.id, drawn]))
  for (const written of chooseNames(nodes)) {
    const drawn = byId.get(written.id)
    if (drawn === undefined) continue
    const { font, wrap, above } = written
    const lines = wrapped(drawn.label, Math.floor(wrap / (font * CHARACTER)))
    const room = lines.length * font * LINE
    const first = above
      ? -drawn.height / 2 - font * GAP - room + font
      : drawn.height / 2 + font * GAP + font * 0.9
    const style = `fill="${paint('text')}" stroke="${paint('canvas')}" stroke-width="${short(font * 0.32)}" stroke-linejoin="round" paint-order="stroke" font-weight="500"${isUnnamed(drawn) ? ' font-style="italic"' : ''}`
    const place = `transform="translate(${short(drawn.x)} ${short(drawn.y)})"`
    yield `<g class="name" data-of="${xmlAttribute(written.id)}" ${place}>${textLines(lines, first, font, style)}</g>\n`
  }
}

export function chooseNames(nodes: readonly DrawnNode[]): readonly Written[] {
  const named = nodes.filter(({ kind }) => kind !== 'quote')
  return chooseLabels(
    named.map(({ node, x, y, width, height, label }) => ({
      ...{ id: node.id, x, y, half: height / 2, text: label, weight: width, must: false },
    })),
    1,
    Number.POSITIVE_INFINITY,
  )
}

function textLines(lines: readonly string[], first: number, font: number, style: string): string {
  const spans = lines.map(
    (line, i) => `<tspan x="0" y="${short(first + i * font * 1.2)}">${xmlText(line)}</tspan>`,
  )
  return `<text text-anchor="middle" font-size="${short(font)}" ${style}>${spans.join('')}</text>`
}
