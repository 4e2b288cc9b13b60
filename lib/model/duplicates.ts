// Pairs of entities that may be one.
import type { EntityNode } from './graph'

export type DuplicateReason =
  | 'other-role'
  | 'spelling'
  | 'short-name'
  | 'initial'
  | 'middle-name'
  | 'surname'
  | 'double-surname'
  | 'acronym'

export interface LikelyDuplicate {
  readonly id: string
  readonly entities: readonly [EntityNode, EntityNode]
  readonly reason: DuplicateReason
  readonly note: string
  readonly score: number
  readonly sharedArticles: number
  readonly sharedRoles: readonly string[]
}
