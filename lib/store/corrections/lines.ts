// Lines of the journal as both stores keep them: made, chained, read again only where something was added.
import { createHash } from 'node:crypto'
import { InvalidInput } from '../../errors'
import { actsOn, articlesOf } from '../../graph/correct/names'
import { isCorrection, type Journal, type JournalLine, journalOf, mergesInto } from '../../graph/journal'
import type { JournalEntry } from '../../model/correction'
import { correctionId } from '../../model/id'
import { orderedJson } from '../../model/order'
import type { StoredRow } from '../read-rows'

/** Articles that one transaction derives anew. */
export const BATCH = 200

/** `chain` is a hash over all lines up to this one: two journals with the same last link are the same. */
export interface StoredLine extends JournalLine {
  readonly chain: string
}

/** The journal as a store last read it. */
export interface KnownJournal {
  readonly lines: readonly StoredLine[]
  readonly journal: Journal
}

export function knownJournal(lines: readonly StoredLine[]): KnownJournal {
  return { lines, journal: journalOf(lines) }
}

export const NO_JOURNAL: KnownJournal = knownJournal([])

export function lineOf(row: StoredRow): StoredLine {
  return {
    seq: Number(row.seq),
    chain: String(row.chain),
    entry: JSON.parse(String(row.entry)) as JournalEntry,
  }
}

/** The entries as lines after those that are known. */
export function linesAfter(
  known: readonly StoredLine[],
  entries: readonly JournalEntry[],
): readonly StoredLine[] {
  let { seq, chain } = known.at(-1) ?? { seq: 0, chain: '' }
  return entries.map((entry) => {
    seq += 1
    chain = createHash('sha256').update(`${chain} ${entry.id}`).digest('hex').slice(0, 20)
    return { seq, chain, entry }
  })
}

/** A line for now; two of the same content in one millisecond are a millisecond apart. */
export function newEntry(journal: Journal, content: Omit<JournalEntry, 'id'>): JournalEntry {
  for (let at = Date.parse(content.at); ; at += 1) {
    const dated = { ...content, at: new Date(at).toISOString() }
    const id = entryId(dated)
    if (!journal.byId.has(id)) return { id, ...dated }
  }
}

export function entryId({ at, by, why, action }: Omit<JournalEntry, 'id'>): string {
  return correctionId(orderedJson({ at, by, why, action }))
}

/** Lines that are not there yet. Throws InvalidInput for one whose content is not that of its id. */
export function newLines(journal: Journal, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const altered = entries.find((entry) => entry.id !== entryId(entry))
  if (altered !== undefined) {
    throw new InvalidInput('This line of the journal was altered after it was made.', {
      where: altered.id,
      remedy: 'Leave its id out if the new content is meant.',
    })
  }
  const distinct = new Map(entries.map((entry) => [entry.id, entry]))
  return [...distinct.values()].filter(({ id }) => !journal.byId.has(id))
}

/** Where to look for the articles that new lines may change: whoever is in none of these stays as it is. */
export interface Touched {
  /** All articles that mention one of these. */
  readonly entities: readonly string[]
  readonly articles: readonly string[]
  /** All articles that one of these corrections changes. */
  readonly corrections: readonly string[]
}

export function touchedBy(journal: Journal, entries: readonly JournalEntry[]): Touched {
  const turned = entries.flatMap(({ action }) =>
    action.kind === 'undo' || action.kind === 'redo' ? (journal.byId.get(action.of) ?? []) : [],
  )
  const redone = turned.filter(({ id }) => journal.active.has(id))
  const actions = [...entries, ...redone].filter(isCorrection).map(({ action }) => action)
  const named = actions.filter((action) => articlesOf(action).length === 0)
  const renames = turned.flatMap(({ action }) => (action.kind === 'rename' ? [action.entity.id] : []))
  return {
    entities: [...new Set(named.flatMap((action) => actsOn(action) ?? []))],
    articles: [...new Set(actions.flatMap(articlesOf))],
    corrections: [...turned.map(({ id }) => id), ...renames.flatMap((id) => mergesInto(journal, id))],
  }
}

export function alreadySo(id: string, state: 'undone' | 'active'): InvalidInput {
  return new InvalidInput(state === 'undone' ? 'It is undone already.' : 'It is in force already.', {
    where: 'id',
    remedy: `Look at the list of corrections: ${id} is ${state}.`,
  })
}
