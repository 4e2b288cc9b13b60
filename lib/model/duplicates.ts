// Two entities that may be one: what the machine did not dare to decide and somebody may look at.
import type { EntityNode } from './graph'
import type { PageQuestion } from './questions'

/** Why two may be one; an example of each in `NOTES` of lib/store/duplicates. */
export const DUPLICATE_REASONS = [
  'spelling',
  'short-name',
  'acronym',
  'middle-name',
  'double-surname',
  'initial',
  'other-role',
  'surname',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

export interface DuplicateQuestion extends PageQuestion {
  readonly kind?: 'person' | 'organization' | undefined
}

export interface LikelyDuplicate {
  /** Both ids with a space between: the same whenever the two are asked about. */
  readonly id: string
  /** First the one to keep: in more articles, then more quoted, then by id. */
  readonly entities: readonly [EntityNode, EntityNode]
  readonly reason: DuplicateReason
  /** One sentence for people. */
  readonly note: string
  /** 0–1; only for the order. */
  readonly score: number
  /** Articles that mention both: speaks against their being one. */
  readonly sharedArticles: number
  /** Roles both have, sorted: speaks for it. */
  readonly sharedRoles: readonly string[]
}
