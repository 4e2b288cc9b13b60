// A journal of corrections as a file, a line of JSON each: which corrections it leaves in force.
import type { CorrectionAction, CorrectionDraft, JournalEntry } from '../model/correction'

export interface JournalFile {
  /** Those in force at its end, in the order in which they count as made. */
  readonly drafts: readonly CorrectionDraft[]
  /** Numbers (from 1) of lines that are no line of a journal. */
  readonly faulty: readonly number[]
}

/** An undone correction has no effect, a redone one counts as made last. */
export function readJournalFile(text: string): JournalFile {
  const made = new Map<string, CorrectionDraft>()
  const undone = new Map<string, CorrectionDraft>()
  const faulty: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const entry = entryOf(line)
    if (entry === null) faulty.push(i + 1)
    else take(entry, made, undone)
  }
  return { drafts: [...made.values()], faulty }
}

type Drafts = Map<string, CorrectionDraft>

function take({ id, by, why, action }: JournalEntry, made: Drafts, undone: Drafts): void {
  switch (action.kind) {
    case 'undo':
      move(action.of, made, undone)
      break
    case 'redo':
      move(action.of, undone, made)
      break
    default:
      made.set(id, { action, by, why })
  }
}

function move(id: string, from: Drafts, to: Drafts): void {
  const draft = from.get(id)
  if (draft === undefined) return
  from.delete(id)
  to.set(id, draft)
}

/** Only what every line has is looked at: the server looks at the rest, and says what it refuses. */
function entryOf(line: string): JournalEntry | null {
  try {
    const entry = JSON.parse(line) as Partial<JournalEntry> | null
    const action = entry?.action as Partial<CorrectionAction> | undefined
    if (typeof entry?.id !== 'string' || typeof action?.kind !== 'string') return null
    return { at: '', by: '', why: '', ...entry } as JournalEntry
  } catch {
    return null // no JSON
  }
}
