// Identity of a whole collection at once, as the stores must come to it article by article.

import { decide, type Identity } from '../../lib/identity/decide'
import { blocksOf, formsOf, type NameForm } from '../../lib/identity/form'
import { idsInArticle } from '../../lib/identity/ids-in-article'
import type { ArticleFacts } from '../../lib/model/facts'

/** `${article id} ${id the article gives}` → id across the collection. */
export function identifyAll(collection: readonly ArticleFacts[]): ReadonlyMap<string, string> {
  const blocks = new Map<string, Map<string, NameForm>>()
  const home = new Map<string, string>()
  for (const facts of collection) {
    for (const form of formsIn(facts).values()) {
      home.set(form.key, blocksOf(form)[0]!)
      for (const block of blocksOf(form)) {
        if (!blocks.has(block)) blocks.set(block, new Map())
        blocks.get(block)?.set(form.key, form)
      }
    }
  }
  const identities = new Map<string, Identity>()
  const round = () => {
    for (const [block, forms] of blocks) {
      const known = [...forms.values()].map((form) => ({ form, identity: identities.get(form.key) ?? null }))
      for (const [key, identity] of decide(block, known)) identities.set(key, identity)
    }
  }
  // Short forms of organizations look at what was decided in other blocks
  round()
  round()
  const out = new Map<string, string>()
  for (const facts of collection) {
    const ids = idsInArticle(facts.articleId, formsIn(facts), identities)
    for (const { id } of facts.entities) out.set(`${facts.articleId} ${id}`, ids.get(id) ?? id)
  }
  return out
}

function formsIn({ entities }: ArticleFacts): ReadonlyMap<string, NameForm> {
  return formsOf(new Map(entities.map((entity) => [entity.id, entity])))
}
