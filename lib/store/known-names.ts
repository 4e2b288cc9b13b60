// Public short forms asked for by people, whether or not an article of the collection uses them.
import { ALIASES } from '../model/aliases'
import { entityId } from '../model/id'
import { nameKey } from '../model/name-key'

interface Known {
  readonly id: string
  /** The form as it is written: "UN". */
  readonly form: string
}

const KNOWN = new Map<string, readonly Known[]>()
for (const { kind, name, forms } of ALIASES) {
  for (const form of forms) {
    const key = nameKey(form)
    const others = (KNOWN.get(key) ?? []).filter(({ id }) => id !== entityId(kind, name))
    KNOWN.set(key, [...others, { id: entityId(kind, name), form }])
  }
}

/** The entities that a folded question calls by a well-known short form: "un" is the United Nations. */
export function knownBy(folded: string): readonly Known[] {
  return KNOWN.get(folded) ?? []
}
