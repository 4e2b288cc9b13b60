// Across articles: the name under which an entity is known, whatever form an article uses. Order-independent:
// it looks at one name only. Conservative: only public, unambiguous short forms are expanded.

import { ALIASES } from '../../lib/model/aliases'
import type { EntityKind } from '../../lib/model/entity'
import { nameKey } from '../../lib/model/name-key'

const CANONICAL: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(({ kind, name, forms }) =>
    forms.map((form) => [`${kind}|${nameKey(form)}`, name] as const),
  ),
)

/** The full public name of a well-known short form ("UN" → "United Nations"), otherwise the name itself. */
export function canonicalName(kind: EntityKind, name: string): string {
  return CANONICAL.get(`${kind}|${nameKey(name)}`) ?? name
}
