// The view in the address: content ids only, so a link works on every machine that has read the same articles.
import { CHOICES, type ChoiceGroup, type Filter, isActive, NO_FILTER } from '../../../lib/graph/filter'
import { DATE_CHOICES } from '../../../lib/model/questions'
import { type Appearance, appearanceParts, parseAppearance } from './appearance'
import { type LinkedPanel, panelParts, parsePanel } from './panel-hash'
import { type Perspective, type Point, positionsOf, type View } from './view'

export interface LinkedView {
  readonly perspective: Perspective
  readonly ids: readonly string[]
  readonly positions: ReadonlyMap<string, Point>
  readonly hidden: readonly string[]
  readonly pinned: readonly string[]
  readonly filter: Filter
  readonly appearance: Appearance
  readonly selected: readonly string[]
  readonly panel: LinkedPanel
}

/** Beyond this many nodes a link carries ids without positions, so that it stays short enough to send. */
const POSITIONED = 150

interface Beside {
  /** What the right panel shows; none where only the canvas is told. */
  readonly panel?: LinkedPanel
  /** More nodes than this go without places. */
  readonly positioned?: number
}

/** `v=actors&n=id@x,y…`. Empty for an empty canvas. */
export function encodeView(view: View, selected: readonly string[], beside: Beside = {}): string {
  const { panel = { subject: null, reading: null }, positioned = POSITIONED } = beside
  const ids = [...view.scene.nodes.keys()]
  if (ids.length === 0) return ''
  const withPositions = ids.length <= positioned
  const parts = new Map<string, string>([
    ['v', view.perspective],
    ['n', ids.map((id) => (withPositions ? `${id}${at(positionsOf(view).get(id))}` : id)).join('.')],
    ['h', [...view.hidden].join('.')],
    ['p', [...view.pinned].join('.')],
    ['s', selected.join('.')],
    ...filterParts(view.filter),
    ...appearanceParts(view.appearance),
    ...panelParts(panel),
  ])
  return [...parts]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

/** Null when the hash holds no view. Anything malformed in it is left out rather than refused. */
export function decodeView(hash: string): LinkedView | null {
  const parts = new Map(
    hash
      .replace(/^#/u, '')
      .split('&')
      .map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
  const entries = list(parts.get('n')).map(parseEntry)
  if (entries.length === 0) return null
  return {
    perspective: parts.get('v') === 'statements' ? 'statements' : 'actors',
    ids: entries.map((e) => e.id),
    positions: new Map(entries.flatMap((e) => (e.point === null ? [] : [[e.id, e.point] as const]))),
    hidden: list(parts.get('h')),
    pinned: list(parts.get('p')),
    filter: parseFilter(parts),
    appearance: parseAppearance(parts),
    selected: list(parts.get('s')),
    panel: parsePanel(parts),
  }
}

/** The letters that name a group in the address. */
const GROUP_KEYS: readonly (readonly [ChoiceGroup, string])[] = [
  ['kinds', 'fk'],
  ['relations', 'fr'],
  ['stances', 'fs'],
  ['quoteKinds', 'fq'],
  ['voices', 'fv'],
]

function filterParts(filter: Filter): [string, string][] {
  const dates = filter.dates === NO_FILTER.dates ? '' : filter.dates
  if (!isActive(filter)) return [['fd', dates]]
  return [
    ...GROUP_KEYS.map(([group, key]): [string, string] => [key, [...filter[group]].join('.')]),
    ['fa', filter.after ?? ''],
    ['fb', filter.before ?? ''],
    ['fd', dates],
    ['fu', filter.undated ? '1' : ''],
    ['fp', [...filter.sources].map(encodeSource).join('.')],
  ]
}

function parseFilter(parts: ReadonlyMap<string, string>): Filter {
  const groups = GROUP_KEYS.map(([group, key]) => {
    const known: ReadonlySet<string> = new Set(CHOICES[group])
    return [group, new Set(list(parts.get(key)).filter((choice) => known.has(choice)))] as const
  })
  return {
    ...NO_FILTER,
    ...Object.fromEntries(groups),
    after: day(parts.get('fa')),
    before: day(parts.get('fb')),
    dates: DATE_CHOICES.find((choice) => choice === parts.get('fd')) ?? NO_FILTER.dates,
    undated: parts.get('fu') === '1',
    sources: new Set(list(parts.get('fp')).flatMap(decodeSource)),
  }
}

/** Dots part publishers from each other; no publisher at all is written as NUL. */
function encodeSource(source: string): string {
  return source === '' ? '%00' : encodeURIComponent(source).replaceAll('.', '%2E')
}

/** Nothing for what is no percent-encoded text. */
function decodeSource(text: string): string[] {
  try {
    return [text === '%00' ? '' : decodeURIComponent(text)]
  } catch {
    return []
  }
}

function parseEntry(entry: string): { readonly id: string; readonly point: Point | null } {
  const [id = '', place] = entry.split('@')
  const match = place === undefined ? null : /^(-?\d{1,6}),(-?\d{1,6})$/u.exec(place)
  return { id, point: match === null ? null : { x: Number(match[1]), y: Number(match[2]) } }
}

function at(point: Point | undefined): string {
  return point === undefined ? '' : `@${Math.round(point.x)},${Math.round(point.y)}`
}

function day(text: string | undefined): string | null {
  return text !== undefined && /^\d{4}(-\d{2}){0,2}$/u.test(text) ? text : null
}

function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split('.').filter((part) => part !== '')
}
