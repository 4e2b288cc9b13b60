// Who said what: the words, the speaker, the cue, and why the machine thinks so.
import type { PartialDate } from './entity'
import type { TextSpan } from './span'

export const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

export const STANCES = [
  'states',
  'claims',
  'denies',
  'warns',
  'demands',
  'promises',
  'asks',
  'praises',
  'criticises',
  'accuses',
  'confirms',
  'suggests',
  'announces',
] as const
export type Stance = (typeof STANCES)[number]

/** A stance to filter by; `none` stands for quotes without a cue. */
export const STANCE_CHOICES = [...STANCES, 'none'] as const
export type StanceChoice = (typeof STANCE_CHOICES)[number]

/** Who speaks: somebody with a name, an unnamed source such as "a senior official", or nobody could tell. */
export const VOICES = ['named', 'unnamed', 'unknown'] as const
export type Voice = (typeof VOICES)[number]

export interface Cue extends TextSpan {
  readonly stance: Stance
}

/** The speaker: an entity, and the phrase in the text that names it for this quote ("He", "the letter", "Ruiz"). */
export interface Speaker {
  readonly entityId: string
  /** The attributing phrase; null when the speaker follows from layout alone (a byline, a transcript label elsewhere). */
  readonly mention: TextSpan | null
}

/** Someone who could have been the speaker, and what spoke for them. */
export interface Candidate {
  readonly entityId: string | null
  readonly mention: TextSpan
  readonly score: number
  readonly why: string
}

export interface Reason {
  /** Name of the rule that decided, e.g. "cue-after-inverted". */
  readonly rule: string
  /** One sentence a reader understands: `The quote is followed by the cue "said" and its subject "Ms. Ruiz".` */
  readonly note: string
  /** Winner's score minus the runner-up's, 0–1; 1 when syntax leaves no other. */
  readonly margin: number
}

export interface Quote {
  readonly id: string
  readonly kind: QuoteKind
  /** Direct: the words inside the marks. Indirect and mixed: the content clause. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null: unknown; `reason` says why and `candidates` who was considered. */
  readonly speaker: Speaker | null
  readonly cue: Cue | null
  readonly addresseeId: string | null
  /** Entities named in the words. Sorted by first place in the quote. */
  readonly about: readonly string[]
  /** Same for all parts of one quote broken by its attribution or running over paragraphs; null otherwise. */
  readonly group: string | null
  /** For a marked stretch within a mixed quote (or a quote within a quote): the outer quote's id. */
  readonly inside: string | null
  /** When it was said, where the text tells; distinct from the article's date. */
  readonly saidDate: PartialDate | null
  /** Occasion, when the text ties the words to one (a speech, a letter, a press conference). */
  readonly eventId: string | null
  readonly reason: Reason
  /** Best first; the winner is not in it. The first is the runner-up. At most 5. */
  readonly candidates: readonly Candidate[]
  /** Who looked at it and found speaker and words right; '' when no name was given. Left out when nobody did. */
  readonly confirmedBy?: string
}
