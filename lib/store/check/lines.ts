// The journal, names, aliases and views looked at anew: their ids and hashes are made of what they hold.
import { type Trouble, trouble } from '../../graph/trouble'
import type { Block } from '../../identity/decide'
import type { AliasEntry } from '../../identity/given-aliases'
import type { JournalEntry } from '../../model/correction'
import { entityId, viewId } from '../../model/id'
import type { SavedView } from '../../model/saved-view'
import { entryId, linesAfter } from '../corrections/lines'
import { type KeptBearer, outcomeOf } from '../names'
import type { StoredRow } from '../read-rows'

/** Said of a line after which no more can be told. */
export const UNREADABLE = 'It cannot be read.'

/** `rows` have seq, id, entry (JSON) and chain, in order. */
export function* journalTroubles(rows: readonly StoredRow[]): Generator<Trouble> {
  let before: Parameters<typeof linesAfter>[0] = []
  for (const [at, row] of rows.entries()) {
    const where = `line ${at + 1} of the journal`
    const entry = entryIn(row)
    if (entry === null) {
      yield trouble('journal', where, UNREADABLE)
      return
    }
    const [line] = linesAfter(before, [entry])
    if (row.seq !== line!.seq) {
      yield trouble('journal', where, `It has the number ${row.seq}: lines before it are missing.`)
    }
    yield* entryTroubles(entry, where)
    if (row.id !== undefined && row.id !== entry.id) {
      yield trouble('journal', where, `It is kept as ${row.id} and says ${entry.id}.`)
    }
    if (row.chain !== line!.chain) {
      yield trouble(
        'journal',
        where,
        'Its hash does not follow from the lines before: one of them was altered.',
      )
    }
    before = [{ seq: Number(row.seq), chain: String(row.chain), entry }]
  }
}

/** Content of a line: its id, and the length of the words it names. */
export function* entryTroubles(entry: JournalEntry, where: string): Generator<Trouble> {
  if (entryId(entry) !== entry.id) {
    yield trouble('journal', where, `${entry.id} was altered after it was made.`)
  }
  if (!('quote' in entry.action)) return
  const { start, end, text } = entry.action.quote
  if (end - start === text.length) return
  yield trouble('journal', where, `${entry.id} names ${text.length} characters from ${start} to ${end}.`)
}

function entryIn(row: StoredRow): JournalEntry | null {
  try {
    const entry = JSON.parse(String(row.entry)) as JournalEntry | null
    return typeof entry?.action?.kind === 'string' ? entry : null
  } catch {
    return null // no JSON
  }
}

/** Were the names of a block decided as they would be now, and are its people kept for the blocks of shorter names? */
export function* blockTroubles(block: Block, kept: readonly KeptBearer[]): Generator<Trouble> {
  const { changes, gone, come } = outcomeOf(block, kept)
  for (const { key, identity } of changes) {
    const name = (JSON.parse(key) as readonly unknown[])[2]
    const now = identity === null ? 'somebody else in every article' : identity
    yield trouble('names', block.id, `The name "${name}" stands for another than it would now: ${now}.`)
  }
  const others = new Set([...gone, ...come].map((bearer) => bearer.block))
  for (const other of others)
    yield trouble('names', block.id, `Its people are not kept as they are in ${other}.`)
}

export function* aliasTroubles({ id, kind, name, alias }: AliasEntry): Generator<Trouble> {
  if (id === entityId(kind, alias)) return
  yield trouble('id', id, `It is not the id of the alias "${alias}" of "${name}".`)
}

export function* viewTroubles({ id, name }: SavedView): Generator<Trouble> {
  if (id !== viewId(name)) yield trouble('view', id, `It is not the id of a view named "${name}".`)
}
