// The glyphs of the kinds as pictures.
import { GLYPHS } from '../../lib/export/draw/glyphs'
import type { NodeKind } from '../../lib/model/graph'

/** The glyph as an image a canvas can paint. */
export function glyphImage(kind: NodeKind, colour: string): string {
  const paths = GLYPHS[kind].map((d) => `<path d="${d}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
