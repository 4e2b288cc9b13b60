// Which name mention covers a token: the bridge from entities to chunks.

import type { Document, LocalEntity } from '../document'
import type { NameRef, Names } from './chunks'
import { firstTokenAt } from './lines'

export function indexNames(doc: Document, entities: readonly LocalEntity[]): Names {
  const at: (NameRef | undefined)[] = new Array(doc.tokens.length)
  for (const [entity, e] of entities.entries()) {
    if (e.kind === 'event') continue
    for (const mention of e.mentions) {
      if (mention.form !== 'name') continue
      const first = firstTokenAt(doc, mention.start)
      const last = firstTokenAt(doc, mention.end - 1) + 1
      const ref: NameRef = { entity, mention, kind: e.kind, first, last }
      for (let t = first; t < last; t++) at[t] = ref
    }
  }
  return { at: (token) => at[token] }
}
