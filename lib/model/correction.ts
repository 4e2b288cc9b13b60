// The journal of corrections: what a person mended, by whom, when and why. Entries are only ever added.
import type { EntityKind } from './entity'
import type { QuoteKind } from './quote'
import type { TextSpan } from './span'

/** An entity as a correction names it: the id decides (it is made from content), kind and name are for people. */
export interface EntityRef {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  /** An unnamed source ("a senior official"); left out when it is not. */
  readonly unnamed?: boolean
}

/**
 * A quote as a correction names it: by its place in its article. A quote of a newer extractor is the same one when it
 * covers (nearly) the same words of the same text.
 */
export interface QuoteRef extends TextSpan {
  readonly articleId: string
  readonly kind: QuoteKind
}

/** One mended mistake. */
export type CorrectionAction =
  /** Everything of `from` becomes `into`'s; `from`'s names become aliases. */
  | { readonly kind: 'merge'; readonly from: EntityRef; readonly into: EntityRef }
  /** In these articles the entity is somebody else: one of its own, under `name`, told apart by `note` ("the footballer"). */
  | {
      readonly kind: 'split'
      readonly entity: EntityRef
      readonly articleIds: readonly string[]
      readonly name: string
      readonly note: string
    }
  /** Another name to show; the id stays, the old name becomes an alias. */
  | { readonly kind: 'rename'; readonly entity: EntityRef; readonly name: string }
  /** Of another kind; becomes one with the entity that has this kind and name. */
  | { readonly kind: 'retype'; readonly entity: EntityRef; readonly to: EntityKind }
  /** No entity at all: nowhere shown. Its quotes stay, their speaker unknown. */
  | { readonly kind: 'hide'; readonly entity: EntityRef }
  /** Looked at: these are two. Takes the pair out of the queue of likely duplicates. */
  | { readonly kind: 'distinct'; readonly entities: readonly [EntityRef, EntityRef] }
  /** Somebody else said it, or nobody can tell (null). */
  | { readonly kind: 'reassign'; readonly quote: QuoteRef; readonly speaker: EntityRef | null }
  /** Not speech: the quote goes, with the stretches marked within it. */
  | { readonly kind: 'reject'; readonly quote: QuoteRef }
  /** Speech that was overlooked. */
  | { readonly kind: 'add'; readonly quote: QuoteRef; readonly speaker: EntityRef | null }
  /** Looked at and found right: speaker and words. */
  | { readonly kind: 'confirm'; readonly quote: QuoteRef }

export const CORRECTION_KINDS = [
  'merge',
  'split',
  'rename',
  'retype',
  'hide',
  'distinct',
  'reassign',
  'reject',
  'add',
  'confirm',
] as const satisfies readonly CorrectionAction['kind'][]
export type CorrectionKind = CorrectionAction['kind']

/** An undone correction has no effect. */
export const CORRECTION_STATES = ['active', 'undone'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What a person gives. `by` and `why` may be empty. */
export interface CorrectionDraft {
  readonly action: CorrectionAction
  readonly by: string
  readonly why: string
}

/**
 * A line of the journal. `undo` and `redo` name an earlier correction: an undone one has no effect, a redone one counts
 * as made last.
 */
export interface JournalEntry {
  /** `c:` + hash of what follows. */
  readonly id: string
  /** ISO date and time. */
  readonly at: string
  readonly by: string
  readonly why: string
  readonly action: CorrectionAction | { readonly kind: 'undo' | 'redo'; readonly of: string }
}

/** A line that is a correction itself. */
export interface Correction extends JournalEntry {
  readonly action: CorrectionAction
}

/** A correction in a list. */
export interface CorrectionRecord extends Correction {
  readonly state: CorrectionState
  /** The entity to look at after it: the one merged into, split off, renamed or of another kind now, the speaker. */
  readonly leadsTo: string | null
  /** Articles whose facts it changes now. 0 for an active one: there is nothing (left) it applies to. */
  readonly articles: number
}

/** What a correction would do, before it is made. Counts are of what would be different afterwards. */
export interface CorrectionPreview {
  /** One sentence that says the direction: `"R. Okafor" (3 quotes) becomes part of "Ruth Okafor" (14 quotes).` */
  readonly sentence: string
  readonly articles: number
  readonly quotes: number
  readonly mentions: number
  /** Reasons to look twice, in words: "Both are mentioned in the same article." */
  readonly warnings: readonly string[]
  /** Up to 5 of the sentences concerned. */
  readonly samples: readonly {
    readonly articleId: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}
