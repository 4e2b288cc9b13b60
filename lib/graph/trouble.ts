// What is wrong with something that is kept: said so that a person knows where it is and what to do next.

export const TROUBLE_KINDS = [
  'file',
  'database',
  'text',
  'span',
  'id',
  'hash',
  'reference',
  'derived',
  'row',
  'sum',
  'names',
  'index',
  'journal',
  'view',
] as const
export type TroubleKind = (typeof TROUBLE_KINDS)[number]

export interface Trouble {
  readonly kind: TroubleKind
  /** A sentence. */
  readonly what: string
  /** An id, a table, or the line of a file. */
  readonly where: string
  readonly remedy: string
}

const AGAIN =
  'Take the article out with `hearsay forget` and ingest its document again, or restore the last backup.'
const COUNT = 'Run `hearsay backup` and restore it into a new store: there it is made anew.'
const RESTORE = 'Restore the last backup into a new store.'

/** What to do about it. */
const REMEDIES: Readonly<Record<TroubleKind, string>> = {
  file: 'Take another copy of the backup, or make a new one.',
  database: `${RESTORE} What can still be read is written by \`hearsay backup\`.`,
  text: AGAIN,
  span: AGAIN,
  id: AGAIN,
  hash: AGAIN,
  reference: AGAIN,
  derived: COUNT,
  row: COUNT,
  sum: COUNT,
  names: COUNT,
  index: COUNT,
  journal: `${RESTORE} Look at what \`hearsay corrections list\` says from this line on.`,
  view: 'Save the view again, or restore the last backup.',
}

export function trouble(kind: TroubleKind, where: string, what: string): Trouble {
  return { kind, where, what, remedy: REMEDIES[kind] }
}
