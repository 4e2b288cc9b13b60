// Which marks the reader shows in the text. Kept while a person goes from article to article.
import { create } from 'zustand'
import { ENTITY_KINDS } from '../../../lib/model/entity'

export const MARK_KINDS = ['quote', ...ENTITY_KINDS, 'pronoun'] as const
/** `pronoun`: "she", "the minister" – mentions that are no names, of any kind. */
export type MarkKind = (typeof MARK_KINDS)[number]

interface ReadingMarks {
  readonly shown: ReadonlySet<MarkKind>
}

export const useReadingMarks = create<ReadingMarks>(() => ({ shown: new Set(MARK_KINDS) }))

export function showMarks(kinds: Iterable<MarkKind>): void {
  useReadingMarks.setState({ shown: new Set(kinds) })
}
