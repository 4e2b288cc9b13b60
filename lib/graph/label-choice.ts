// Which names are written at a zoom: the important ones, none on another, no more than a screen can carry.

export interface Labelled {
  readonly id: string
  /** Middle of the element and half its height; canvas units. */
  readonly x: number
  readonly y: number
  readonly half: number
  readonly text: string
  /** Larger is more important. */
  readonly weight: number
  /** Written in any case, over others if it must be: what is selected or under the pointer. */
  readonly must: boolean
}

/** A label as it will be written; canvas units. */
export interface Written {
  readonly id: string
  readonly font: number
  readonly wrap: number
  /** Above its element, where below there is no room. */
  readonly above: boolean
}

/** So many of the most important names may lie on other elements, never on other names. */
const LEADING = 8
/** How much of an element other names keep off, by its size. */
const CORE = 0.7

/** Pixels: the size of a name at zoom 1, the least at which it is readable, where it wraps, what stays free beside it. */
const SIZE = 13
const LEAST = 11
const WRAP = 112
const FREE = 5
/** Width of a character in the wider of the usual fonts, and the height of a line, by the size of the font. */
export const CHARACTER = 0.57
export const LINE = 1.25
/** Width of a character in the narrower of the usual fonts: with it more words go into a line before it breaks. */
const NARROW = 0.48
/** Between an element and its name, by the size of the font. */
export const GAP = 0.3

/** Font size in canvas units at a zoom: as large as life, but never too small to be read. */
export function fontAt(zoom: number): number {
  return Math.max(SIZE, LEAST / zoom)
}

/**
 * The labels to write, most important first; at most `budget` besides those that must be. Pure: the same picture
 * always gets the same names.
 */
export function chooseLabels(candidates: readonly Labelled[], zoom: number, budget: number): Written[] {
  const font = fontAt(zoom)
  const wrap = (WRAP * font) / SIZE
  const taken = boxes(wrap)
  const elements = boxes(wrap)
  for (const { id, x, y, half } of candidates) {
    const core = half * CORE
    elements.add({ id, left: x - core, right: x + core, top: y - core, bottom: y + core })
  }
  const ranked = [...candidates].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const chosen: Written[] = []
  let left = budget
  for (const label of ranked) {
    if (!label.must && left <= 0) break
    const leads = chosen.length < LEADING
    const free = (box: Box) => !taken.hits(box) && (leads || !elements.hits(box))
    const places = [false, true].map((above) => ({ above, box: boxOf(label, font, wrap, above) }))
    const place = places.find(({ box }) => free(box)) ?? (label.must ? places[0] : undefined)
    if (place === undefined) continue
    taken.add(place.box)
    if (!label.must) left--
    chosen.push({ id: label.id, font, wrap, above: place.above })
  }
  return chosen
}

interface Box {
  /** Whose it is: nothing is in its own way. */
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxOf({ id, x, y, half, text }: Labelled, font: number, wrap: number, above: boolean): Box {
  const lines = wrapped(text, Math.floor(wrap / (font * CHARACTER)))
  // Where it breaks depends on the font: as wide as the longest line may get, as high as the most lines
  const longest = wrapped(text, Math.floor(wrap / (font * NARROW))).map((line) => line.length)
  const unbroken = Math.max(...text.split(' ').map((word) => word.length)) * font * CHARACTER
  const width = Math.min(Math.max(wrap, unbroken), Math.max(...longest) * font * CHARACTER)
  const free = (FREE * font) / SIZE
  const height = lines.length * font * LINE
  const top = above ? y - half - font * GAP - height : y + half + font * GAP
  return {
    id,
    left: x - width / 2 - free,
    right: x + width / 2 + free,
    top: top - free / 5,
    bottom: top + height + free / 5,
  }
}

/** Broken at spaces into lines of at most `most` characters, longer words excepted. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Boxes in a grid, so that only near ones are compared. */
interface Boxes {
  readonly add: (box: Box) => void
  readonly hits: (box: Box) => boolean
}

function boxes(cell: number): Boxes {
  const grid = new Map<string, Box[]>()
  const cells = ({ left, top, right, bottom }: Box) => {
    const keys: string[] = []
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++)
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) keys.push(`${x} ${y}`)
    return keys
  }
  return {
    add: (box) => {
      for (const key of cells(box)) {
        const there = grid.get(key)
        if (there === undefined) grid.set(key, [box])
        else there.push(box)
      }
    },
    hits: (box) =>
      cells(box).some((key) =>
        (grid.get(key) ?? []).some((other) => other.id !== box.id && overlap(box, other)),
      ),
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
