// A name as articles use it: what identity across articles is decided from. Many articles share a form.
import type { ArticleEntity, EntityKind } from '../model/entity'
import { nameKey } from '../model/name-key'
import { byCodeUnit } from '../model/order'
import { shortForm } from './organization-name'
import { ROLE_CLASSES, type RoleClass, roleClasses } from './role-class'

export interface NameForm {
  /** All that follows in one line: forms with equal keys are equal. */
  readonly key: string
  /** Id that an article gives the entity by itself. */
  readonly id: string
  readonly kind: Extract<EntityKind, 'person' | 'organization'>
  readonly name: string
  /** Of a person: what the roles of the article say they do. Sorted. */
  readonly classes: readonly RoleClass[]
  /** Of a person without a role: what most other people of the article do. */
  readonly company: RoleClass | null
  /** Of an organization: short forms the article tells ("KDA"), folded, sorted. */
  readonly told: readonly string[]
}

/**
 * The forms of an article's people and organizations by the keys of `entities`: the ids the article gives them. Unnamed
 * sources, events and places have none: they are not compared across articles.
 */
export function formsOf(entities: ReadonlyMap<string, ArticleEntity>): ReadonlyMap<string, NameForm> {
  const company = companyOf([...entities.values()])
  return new Map(
    [...entities].flatMap(([given, entity]) =>
      isCompared(entity) ? [[given, formOf(entity, company)] as const] : [],
    ),
  )
}

function isCompared({ kind, name, unnamed }: ArticleEntity): boolean {
  return !unnamed && (kind === 'person' || kind === 'organization') && nameKey(name) !== ''
}

function formOf(entity: ArticleEntity, company: RoleClass | null): NameForm {
  const { id, name } = entity
  if (entity.kind === 'organization') {
    return keyed({ kind: 'organization', id, name, classes: [], company: null, told: toldShortForms(entity) })
  }
  const classes = roleClasses(entity.roles)
  return keyed({ kind: 'person', id, name, classes, company: classes.length > 0 ? null : company, told: [] })
}

/** What most people of the article do whose work it tells, at least two of them. */
function companyOf(entities: readonly ArticleEntity[]): RoleClass | null {
  const told = entities.filter((entity) => entity.kind === 'person').map(({ roles }) => roleClasses(roles))
  const classed = told.filter((classes) => classes.length > 0)
  const most = ROLE_CLASSES.find((each) => {
    const count = classed.filter((classes) => classes.includes(each)).length
    return count > 1 && count * 2 > classed.length
  })
  return most ?? null
}

function keyed(form: Omit<NameForm, 'key'>): NameForm {
  const { kind, id, name, classes, company, told } = form
  return { key: JSON.stringify([kind, id, name, classes, company, told]), ...form }
}

/** The form a key stands for. */
export function formFrom(key: string): NameForm {
  const [kind, id, name, classes, company, told] = JSON.parse(key) as [
    NameForm['kind'],
    string,
    string,
    readonly RoleClass[],
    RoleClass | null,
    readonly string[],
  ]
  return { key, kind, id, name, classes, company, told }
}

function toldShortForms({ name, aliases }: ArticleEntity): readonly string[] {
  if (shortForm(name) !== null) return []
  const short = aliases.flatMap((alias) => shortForm(alias) ?? [])
  return [...new Set(short)].sort(byCodeUnit)
}
