// One glyph per kind, 24 × 24, drawn with strokes: the canvas, the legend, the lists and the exports show the same one.
import type { NodeKind } from '../../model/graph'

/** SVG path data. */
export const GLYPHS: Readonly<Record<NodeKind, readonly string[]>> = {
  person: [
    'M12 4.2a3.9 3.9 0 1 1 0 7.8a3.9 3.9 0 1 1 0-7.8Z',
    'M4.6 20c.5-4.2 3.4-5.8 7.4-5.8s6.9 1.6 7.4 5.8',
  ],
  organization: ['M5 20V9l7-5l7 5v11', 'M3.5 20h17', 'M9 11.5v5', 'M12 11.5v5', 'M15 11.5v5'],
  event: ['M4.5 6.5h15v13h-15Z', 'M4.5 11h15', 'M8.5 4v4', 'M15.5 4v4'],
  place: [
    'M12 21c-4.2-4.6-6.4-8-6.4-11a6.4 6.4 0 0 1 12.8 0c0 3-2.2 6.4-6.4 11Z',
    'M12 7.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4Z',
  ],
  quote: [
    'M10 7c-3 .8-4.8 2.8-4.8 6.2V17H10v-4.600H7.600',
    'M19 7c-3 .8-4.8 2.8-4.8 6.2V17H19v-4.600h-2.400',
  ],
  article: ['M6 3.500h8.500L18.500 7.500V20.500H6Z', 'M9 11h6.500', 'M9 14h6.500', 'M9 17h4'],
}
