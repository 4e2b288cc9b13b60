// The view in the address: content ids only, so a link works on every machine that has read the same articles.
import { activeRules, type Filter, NO_FILTER } from '../../../lib/graph/filter'
import type { NodeKind, Relation } from '../../../lib/model/graph'
import type { Stance } from '../../../lib/model/quote'
import { type Appearance, appearanceParts, parseAppearance } from './appearance'
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
}

/** Beyond this many nodes a link carries ids without positions, so that it stays short enough to send. */
const POSITIONED = 150

/** `v=actors&n=id@x,y…`; without places when there are more nodes than `positioned`. Empty for an empty canvas. */
export function encodeView(view: View, selected: readonly string[], positioned = POSITIONED): string {
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
  }
}

function filterParts(filter: Filter): [string, string][] {
  if (activeRules(filter) === 0 && filter.undated) return []
  return [
    ['fk', [...filter.kinds].join('.')],
    ['fr', [...filter.relations].join('.')],
    ['fs', [...filter.stances].join('.')],
    ['fa', filter.after ?? ''],
    ['fb', filter.before ?? ''],
    ['fu', filter.undated ? '' : '0'],
    ['fn', filter.namedOnly ? '1' : ''],
    ['fp', encodeURIComponent(filter.source ?? '')],
  ]
}

function parseFilter(parts: ReadonlyMap<string, string>): Filter {
  return {
    ...NO_FILTER,
    kinds: new Set(list(parts.get('fk')) as NodeKind[]),
    relations: new Set(list(parts.get('fr')) as Relation[]),
    stances: new Set(list(parts.get('fs')) as Stance[]),
    after: day(parts.get('fa')),
    before: day(parts.get('fb')),
    undated: parts.get('fu') !== '0',
    namedOnly: parts.get('fn') === '1',
    source: decoded(parts.get('fp')),
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

/** Null for nothing, and for what is no percent-encoded text. */
function decoded(text: string | undefined): string | null {
  try {
    return text === undefined || text === '' ? null : decodeURIComponent(text)
  } catch {
    return null
  }
}

function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split('.').filter((part) => part !== '')
}
