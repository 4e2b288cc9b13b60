// A correction as it goes into the journal: what it names is there, what cannot be is refused, names are filled in.
import { InvalidInput, NotFound } from '../../errors'
import { isStorable } from '../../graph/check'
import { matching } from '../../graph/correct/match'
import { articlesOf, entitiesOf } from '../../graph/correct/names'
import type { CorrectionAction, CorrectionDraft, EntityRef, QuoteRef } from '../../model/correction'
import type { EntityNode } from '../../model/graph'
import { entityId } from '../../model/id'
import { nameKey } from '../../model/name-key'
import type { Quote } from '../../model/quote'
import type { StoredArticle } from '../store'

/** What a store looks up for an action. */
export interface Wanted {
  readonly entities: readonly string[]
  readonly articles: readonly string[]
}

/** The article that a quote is of. */
export type WholeArticle = Pick<StoredArticle, 'article' | 'facts'>

export interface Found {
  readonly entities: ReadonlyMap<string, EntityNode>
  /** Those of the articles asked for that are there. */
  readonly articles: ReadonlySet<string>
  /** The article of the quote that the action names. */
  readonly article: WholeArticle | null
}

export function wantedBy(action: CorrectionAction): Wanted {
  const named = entitiesOf(action).flatMap(({ id, kind, name }) => (id === '' ? entityId(kind, name) : id))
  const renamed = action.kind === 'rename' ? [entityId(action.entity.kind, action.name)] : []
  const retyped = action.kind === 'retype' ? [entityId(action.to, action.entity.name)] : []
  return { entities: [...new Set([...named, ...renamed, ...retyped])], articles: articlesOf(action) }
}

/** Throws InvalidInput or NotFound (where: the field). */
export function settled(action: CorrectionAction, found: Found): CorrectionAction {
  const entity = (ref: EntityRef, field: string) => refOf(found, ref, field)
  switch (action.kind) {
    case 'merge': {
      const [from, into] = [entity(action.from, 'from'), entity(action.into, 'into')]
      if (from.id === into.id) throw refused('into', 'These are one already.', 'Choose another one.')
      if (from.kind !== into.kind) {
        throw refused(
          'into',
          `A ${from.kind} and a ${into.kind} cannot be one.`,
          'Change the kind of one first.',
        )
      }
      return { kind: 'merge', from, into }
    }
    case 'split': {
      const gone = action.articleIds.find((id) => !found.articles.has(id))
      if (gone !== undefined) throw missing('articleIds', `There is no article ${gone}.`)
      const articleIds = [...new Set(action.articleIds)]
      if (articleIds.length === 0) throw refused('articleIds', 'No article is named.', 'Name at least one.')
      const name = nameFrom(action.name)
      return {
        ...action,
        entity: entity(action.entity, 'entity'),
        articleIds,
        name,
        note: action.note.trim(),
      }
    }
    case 'rename': {
      const [ref, name] = [entity(action.entity, 'entity'), nameFrom(action.name)]
      if (ref.name === name) throw refused('name', 'That is its name already.', 'Give another one.')
      return { kind: 'rename', entity: ref, name }
    }
    case 'retype': {
      const ref = entity(action.entity, 'entity')
      if (ref.kind === action.to) throw refused('to', `It is a ${ref.kind} already.`, 'Choose another kind.')
      return { kind: 'retype', entity: ref, to: action.to }
    }
    case 'hide':
      return { kind: 'hide', entity: entity(action.entity, 'entity') }
    case 'distinct': {
      const [a, b] = action.entities
      const pair = [entity(a, 'entities'), entity(b, 'entities')] as const
      if (pair[0].id === pair[1].id) throw refused('entities', 'These are one.', 'Split it instead.')
      return { kind: 'distinct', entities: pair }
    }
    default:
      return settledQuote(action, found)
  }
}

type QuoteAction = Extract<CorrectionAction, { readonly quote: QuoteRef }>

function settledQuote(action: QuoteAction, found: Found): CorrectionAction {
  if (found.article === null) throw missing('quote', 'There is no such article.')
  if (action.kind === 'add') {
    return { ...action, quote: newQuote(action.quote, found.article), speaker: speakerOf(found, action) }
  }
  const quote = quoteIn(found.article, action.quote)
  const place = {
    articleId: action.quote.articleId,
    kind: quote.kind,
    start: quote.start,
    end: quote.end,
    text: quote.text,
  }
  if (action.kind !== 'reassign') return { ...action, quote: place }
  const speaker = speakerOf(found, action)
  if ((quote.speaker?.entityId ?? null) === (speaker?.id ?? null)) {
    throw refused('speaker', 'That is its speaker already.', 'Confirm the quote, or choose another speaker.')
  }
  return { ...action, quote: place, speaker }
}

/** Throws NotFound. */
export function quoteIn({ article, facts }: WholeArticle, ref: QuoteRef): Quote {
  const quote = matching(article.text, facts.quotes, ref)
  if (quote === undefined) throw missing('quote', 'There is no such quote in the article.')
  return quote
}

function newQuote(ref: QuoteRef, { article, facts }: WholeArticle): QuoteRef {
  const { kind, articleId, start, end, text } = ref
  if (article.text.slice(start, end) !== text || text.trim() === '') {
    throw refused('quote', `The article’s text from ${start} to ${end} is not this.`, 'Mark the words again.')
  }
  if (matching(article.text, facts.quotes, ref) !== undefined) {
    throw refused('quote', 'These words are a quote already.', 'Change its speaker instead.')
  }
  return { kind, articleId, start, end, text }
}

/** Somebody who is in no article yet is named by kind and name. */
function speakerOf(found: Found, { speaker }: { readonly speaker: EntityRef | null }): EntityRef | null {
  if (speaker === null) return null
  const { kind, name } = speaker
  const id = speaker.id === '' ? entityId(kind, name) : speaker.id
  if (found.entities.has(id) || nameKey(name) === '' || id !== entityId(kind, name)) {
    return refOf(found, { ...speaker, id }, 'speaker')
  }
  return { id, kind, name: nameFrom(name) }
}

function refOf(found: Found, { id }: EntityRef, field: string): EntityRef {
  const node = found.entities.get(id)
  if (node === undefined) throw missing(field, 'There is no such entity.')
  const { kind, label, unnamed } = node
  return unnamed ? { id, kind, name: label, unnamed } : { id, kind, name: label }
}

function nameFrom(name: string): string {
  const trimmed = name.replace(/\s+/gu, ' ').trim()
  if (nameKey(trimmed) === '') throw refused('name', 'A name needs a letter or a digit.', 'Give one.')
  return trimmed
}

/** Throws InvalidInput (where: the field) for what no store gives back unchanged. */
export function checkStorable(draft: CorrectionDraft): CorrectionDraft {
  const broken = (['by', 'why', 'action'] as const).find((field) => !isStorable(draft[field]))
  if (broken === undefined) return { ...draft, by: draft.by.trim(), why: draft.why.trim() }
  throw new InvalidInput('It holds a NUL character or half a character.', {
    where: broken,
    remedy: 'Take it out.',
  })
}

function refused(field: string, what: string, remedy: string): InvalidInput {
  return new InvalidInput(what, { where: `action.${field}`, remedy })
}

function missing(field: string, what: string): NotFound {
  return new NotFound(what, {
    where: `action.${field}`,
    remedy: 'It may have changed meanwhile: look again.',
  })
}
