// What each correction makes of an entity: the ids it leads to, which are the same in every article.
import type { CorrectionAction, EntityRef } from '../../model/correction'
import type { EntityKind } from '../../model/entity'
import { entityId, retypedId, splitId } from '../../model/id'

export type Split = Extract<CorrectionAction, { readonly kind: 'split' }>

export function splitOff({ entity, name, note }: Split): string {
  return splitId(entity.kind, entity.id, name, note)
}

export function retyped(entity: EntityRef, to: EntityKind): string {
  return entity.unnamed ? retypedId(to, entity.id) : entityId(to, entity.name)
}

/** The entity to look at after a correction; null when there is none. */
export function leadsTo(action: CorrectionAction): string | null {
  switch (action.kind) {
    case 'merge':
      return action.into.id
    case 'split':
      return splitOff(action)
    case 'rename':
      return action.entity.id
    case 'retype':
      return retyped(action.entity, action.to)
    case 'reassign':
    case 'add':
      return action.speaker?.id ?? null
    case 'distinct':
      return action.entities[0].id
    default:
      return null
  }
}

/** Entities a correction names, in any part. */
export function entitiesOf(action: CorrectionAction): readonly EntityRef[] {
  switch (action.kind) {
    case 'merge':
      return [action.from, action.into]
    case 'distinct':
      return action.entities
    case 'reassign':
    case 'add':
      return action.speaker === null ? [] : [action.speaker]
    case 'reject':
    case 'confirm':
      return []
    default:
      return [action.entity]
  }
}

/** Articles a correction names. */
export function articlesOf(action: CorrectionAction): readonly string[] {
  if (action.kind === 'split') return action.articleIds
  return 'quote' in action ? [action.quote.articleId] : []
}

/** The entity whose articles it changes; null when it is about one quote, or changes nothing. */
export function actsOn(action: CorrectionAction): string | null {
  if (action.kind === 'merge') return action.from.id
  return 'entity' in action ? action.entity.id : null
}
