// Lines of a journal's file as entries: what `hearsay corrections apply` and the HTTP API take in.
import { JournalLine } from '../../api/correction-schemas'
import { InvalidInput } from '../../errors'
import type { JournalEntry } from '../../model/correction'
import { entryId } from './lines'

const REMEDY = 'Nothing was applied: mend the line or take it out.'

/** One line; without an id it gets that of its content. Throws InvalidInput (where: as given). */
export function entryFrom(line: string, where: string): JournalEntry {
  const parsed = JournalLine.safeParse(jsonFrom(line, where))
  if (parsed.success) {
    const { id, ...content } = parsed.data
    return { id: id ?? entryId(content), ...content }
  }
  const issue = parsed.error.issues[0]
  throw new InvalidInput(`${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'invalid'}.`, {
    where,
    remedy: REMEDY,
  })
}

/** All lines of a text; blank ones are passed over. Throws InvalidInput (where: "line 3"). */
export function entriesFrom(text: string): readonly JournalEntry[] {
  return text
    .split(/\r?\n/u)
    .flatMap((line, at) => (line.trim() === '' ? [] : [entryFrom(line, `line ${at + 1}`)]))
}

function jsonFrom(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InvalidInput('The line is not JSON.', { where, remedy: REMEDY, cause: error })
  }
}
