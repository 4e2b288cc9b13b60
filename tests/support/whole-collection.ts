// Identity of a whole collection at once, as the stores must come to it article by article.
import type { Bearer } from '../../lib/identity/bearer'
import { blocksForParts, blocksOf, listsShownTo, MOST_SHOWN } from '../../lib/identity/blocks'
import { type Block, decide, type Identity, type Known } from '../../lib/identity/decide'
import { formsOf, type NameForm } from '../../lib/identity/form'
import { idsInArticle } from '../../lib/identity/ids-in-article'
import type { ArticleFacts } from '../../lib/model/facts'
import { byCodeUnit } from '../../lib/model/order'

/** `${article id} ${id the article gives}` → id across the collection. */
export function identifyAll(collection: readonly ArticleFacts[]): ReadonlyMap<string, string> {
  const identities = decideForms(collection.flatMap((facts) => [...formsIn(facts).values()]))
  const out = new Map<string, string>()
  for (const facts of collection) {
    const ids = idsInArticle(facts.articleId, formsIn(facts), identities)
    for (const { id } of facts.entities) out.set(`${facts.articleId} ${id}`, ids.get(id) ?? id)
  }
  return out
}

/** Who each form stands for, by form key. */
export function decideForms(forms: readonly NameForm[]): ReadonlyMap<string, Identity> {
  const lists = new Map<string, Map<string, NameForm>>()
  for (const form of forms) {
    for (const list of blocksOf(form)) {
      if (!lists.has(list)) lists.set(list, new Map())
      lists.get(list)?.set(form.key, form)
    }
  }
  const identities = new Map<string, Identity>()
  const bearers = new Map<string, Bearer[]>()
  const known = (list: string): readonly Known[] =>
    [...(lists.get(list)?.values() ?? [])]
      .sort((a, b) => byCodeUnit(a.key, b.key))
      .map((form) => ({ form, identity: identities.get(form.key) ?? null }))
  const decided = (id: string) => {
    const shown = listsShownTo(id).flatMap((list) => known(list).slice(0, MOST_SHOWN))
    const block: Block = { id, home: known(id), shown, bearers: bearers.get(id) ?? [] }
    const decision = decide(block)
    for (const [key, identity] of decision.identities) identities.set(key, identity)
    return decision
  }
  const blocks = [...lists.keys()].filter((list) => /^[ops] /.test(list)).sort(byCodeUnit)
  // Short forms of organizations look at what was decided in other blocks
  for (const block of blocks.filter((each) => each.startsWith('o '))) decided(block)
  for (const block of blocks.filter((each) => !each.startsWith('s '))) {
    for (const bearer of decided(block).bearers) {
      for (const part of blocksForParts(bearer.names))
        bearers.set(part, [...(bearers.get(part) ?? []), bearer])
    }
  }
  for (const block of blocks.filter((each) => each.startsWith('s '))) decided(block)
  return identities
}

function formsIn({ entities }: ArticleFacts): ReadonlyMap<string, NameForm> {
  return formsOf(new Map(entities.map((entity) => [entity.id, entity])))
}
