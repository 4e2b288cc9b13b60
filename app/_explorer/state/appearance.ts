// What size and colour of an element stand for. Part of the view: it is undone, and a link carries it.

/** `quotes`: as many as somebody is the speaker of; the others are computed from what is drawn. */
export const SIZES = ['quotes', 'degree', 'pagerank', 'betweenness', 'none'] as const
export type SizeBy = (typeof SIZES)[number]

export const COLOURS = ['kind', 'community'] as const
export type ColourBy = (typeof COLOURS)[number]

export interface Appearance {
  readonly size: SizeBy
  readonly colour: ColourBy
}

export const USUAL: Appearance = { size: 'quotes', colour: 'kind' }

/** For the address: `['ay', 'pagerank']`, only what differs from the usual. */
export function appearanceParts({ size, colour }: Appearance): [string, string][] {
  return [
    ['ay', size === USUAL.size ? '' : size],
    ['ac', colour === USUAL.colour ? '' : colour],
  ]
}

/** The usual for whatever is missing or unknown. */
export function parseAppearance(parts: ReadonlyMap<string, string>): Appearance {
  return {
    size: SIZES.find((s) => s === parts.get('ay')) ?? USUAL.size,
    colour: COLOURS.find((c) => c === parts.get('ac')) ?? USUAL.colour,
  }
}
