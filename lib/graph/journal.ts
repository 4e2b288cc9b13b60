// The journal read: which corrections are in force, in which order, and whom each one concerns.
import type { Correction, JournalEntry } from '../model/correction'
import { actsOn } from './correct/names'

/** A line with its place in one store's journal: 1 and on. */
export interface JournalLine {
  readonly seq: number
  readonly entry: JournalEntry
}

/** A correction in force; those of a lower place apply first. A redone one has the place of the line that redid it. */
export interface Placed {
  readonly place: number
  readonly correction: Correction
}

/** What `correct` needs; each list by place. */
export interface Corrections {
  readonly ofEntity: ReadonlyMap<string, readonly Placed[]>
  /** Corrections of quotes of the article. */
  readonly ofArticle: ReadonlyMap<string, readonly Placed[]>
}

export const NO_CORRECTIONS: Corrections = { ofEntity: new Map(), ofArticle: new Map() }

export interface Journal extends Corrections {
  /** All lines in order. */
  readonly lines: readonly JournalLine[]
  readonly byId: ReadonlyMap<string, JournalEntry>
  /** Of every correction: the line that made it, or redid it last. */
  readonly made: ReadonlyMap<string, number>
  /** Places of the corrections in force, by id. */
  readonly active: ReadonlyMap<string, number>
}

/** Lines that undo or redo what is not there, or what is undone (or in force) already, have no effect. */
export function journalOf(lines: readonly JournalLine[]): Journal {
  const byId = new Map(lines.map(({ entry }) => [entry.id, entry]))
  const made = new Map<string, number>()
  const active = new Map<string, number>()
  for (const { seq, entry } of lines) {
    const { action } = entry
    if (action.kind === 'undo') {
      active.delete(action.of)
      continue
    }
    const id = action.kind === 'redo' ? action.of : entry.id
    if (action.kind === 'redo' && (active.has(id) || !made.has(id))) continue
    made.set(id, seq)
    active.set(id, seq)
  }
  return { lines, byId, made, active, ...indexed(byId, active) }
}

export const EMPTY_JOURNAL: Journal = journalOf([])

export function isCorrection(entry: JournalEntry | undefined): entry is Correction {
  return entry !== undefined && entry.action.kind !== 'undo' && entry.action.kind !== 'redo'
}

function indexed(byId: ReadonlyMap<string, JournalEntry>, active: ReadonlyMap<string, number>): Corrections {
  const ofEntity = new Map<string, Placed[]>()
  const ofArticle = new Map<string, Placed[]>()
  const undone = [...byId.values()].filter(({ id }) => !active.has(id)).reverse()
  for (const [id, place] of [...active].sort(([, a], [, b]) => a - b)) {
    const entry = byId.get(id)
    if (!isCorrection(entry)) continue
    const correction = underShownName(entry, undone)
    const { action } = correction
    const entity = actsOn(action)
    if (entity !== null) push(ofEntity, entity, { place, correction })
    else if ('quote' in action) push(ofArticle, action.quote.articleId, { place, correction })
  }
  return { ofEntity, ofArticle }
}

/** A merge names what it merges into as it was shown then; where that came of a rename that is undone, as before it. */
function underShownName(merge: Correction, undone: readonly JournalEntry[]): Correction {
  if (merge.action.kind !== 'merge') return merge
  const { into } = merge.action
  const name = undone.reduce(
    (shown, { action }) =>
      action.kind === 'rename' && action.entity.id === into.id && action.name === shown
        ? action.entity.name
        : shown,
    into.name,
  )
  return name === into.name ? merge : { ...merge, action: { ...merge.action, into: { ...into, name } } }
}

/** Merges into an entity take its name: they change with its renames. */
export function mergesInto({ byId, active }: Journal, entity: string): readonly string[] {
  return [...active.keys()].filter((id) => {
    const action = byId.get(id)?.action
    return action?.kind === 'merge' && action.into.id === entity
  })
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
