// What people mend, and the journal of it: a part of GraphStore (store.ts), and of its specification.
import type {
  CorrectionAction,
  CorrectionDraft,
  CorrectionPreview,
  CorrectionRecord,
  JournalEntry,
} from '../model/correction'
import type { Page } from '../model/graph'
import type { CorrectionQuestion } from '../model/questions'

/** Who does it and why; both may be empty. */
export type Signed = Pick<CorrectionDraft, 'by' | 'why'>

export interface AppliedJournal {
  readonly added: number
  /** Lines that were there before. */
  readonly known: number
  /** Ids of the lines that were added, in their order. */
  readonly ids: readonly string[]
}

export interface Mending {
  /**
   * Corrections, the one made (or redone) last first. `total` is always given; `articles` of each is what it changes now.
   * They are no part of the graph, though what they change is.
   */
  corrections(question: CorrectionQuestion): Promise<Page<CorrectionRecord>>

  /**
   * Adds a correction to the journal and derives anew the articles it concerns. Entities are named by id alone: kind and
   * name are put in as they are; a speaker who is in no article yet is named by kind and name. A quote is named as the
   * graph has it. `at` is an ISO date and time.
   * What changes up to 200 articles is seen as a whole or not at all. A correction of more is in the journal at once (so
   * that articles stored from then on have it) and reaches the others in batches: readers meanwhile see some articles as
   * they were. A process that dies in between leaves the rest to the next correction, or to the next that opens the store.
   * Throws NotFound (where: the field) for an entity, article or quote that is not there, InvalidInput (where: the field)
   * for what cannot be: two kinds merged, an empty name, a span that is not the article's text.
   */
  correct(draft: CorrectionDraft, at: string): Promise<CorrectionRecord>

  /**
   * Takes the effect of a correction away by a further line of the journal; those after it stay. Throws NotFound (where:
   * "id"), and InvalidInput (where: "id") when it is undone already.
   */
  undoCorrection(id: string, signed: Signed, at: string): Promise<CorrectionRecord>

  /** Puts an undone correction in force again, as if made now. Throws NotFound, and InvalidInput when it is in force. */
  redoCorrection(id: string, signed: Signed, at: string): Promise<CorrectionRecord>

  /** What `correct` would do; writes nothing. Throws like `correct`. */
  previewCorrection(action: CorrectionAction): Promise<CorrectionPreview>

  /** All lines of the journal, in order. */
  journal(): AsyncIterable<JournalEntry>

  /**
   * Adds lines of another journal after the own ones, in their order; those whose id is there already are passed over.
   * They are taken as they are: what they name may come later. Throws InvalidInput (where: the id) for a line that was
   * altered after it was made, and then adds none.
   */
  applyJournal(entries: readonly JournalEntry[]): Promise<AppliedJournal>
}
