// What is tried again, how often and for how long: a server that restarts, another one that leads now, locks of others.
import { explained, type Passing, passing } from './errors'

export interface Patience {
  /** For so many milliseconds after its first failure a question is asked again. */
  readonly limit: number
  /** Milliseconds a question may take the server, which ends it then; as long as it needs when left out. */
  readonly longest?: number | undefined
  /** Gets a line for people while it waits for longer than a moment. */
  readonly onNotice?: ((line: string) => void) | undefined
}

/** A page that loads should rather say that the store is away than hang, and nobody waits there for minutes. */
export const PAGE_PATIENCE: Patience = { limit: 15_000, longest: 60_000 }

/** Milliseconds: the first wait, doubled each time, and the longest one; halved or more by chance. */
const FIRST_WAIT = 100
const LONGEST_WAIT = 5_000

/** Milliseconds: what passes sooner is not worth a line; between two lines. */
const A_MOMENT = 2_000
const BETWEEN_NOTICES = 10_000

const WORDS: Readonly<Record<Passing, string>> = {
  away: 'Neo4j does not answer',
  busy: 'Neo4j is busy: others keep the graph locked',
}

/**
 * Runs things again while they fail for a reason that passes, until `limit`; then, and for all other reasons, the error
 * is thrown, as StoreUnavailable when it is the server's. What waits at the same time shares its lines for people.
 */
export function patiently(location: string, { limit, onNotice }: Patience = PAGE_PATIENCE) {
  let said: number | null = null
  const notice = (why: Passing, waited: number) => {
    if (waited < A_MOMENT || (said !== null && Date.now() - said < BETWEEN_NOTICES)) return
    said = Date.now()
    onNotice?.(`${WORDS[why]}; trying again for another ${Math.ceil((limit - waited) / 1000)} s.`)
  }
  return async <T>(attempt: () => Promise<T>): Promise<T> => {
    let failedFirst: number | null = null
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        const answer = await attempt()
        if (said !== null) onNotice?.('Neo4j answers again.')
        said = null
        return answer
      } catch (error) {
        const why = passing(error)
        failedFirst ??= Date.now()
        const waited = Date.now() - failedFirst
        if (why === null || waited >= limit) throw explained(error, location, why === null ? 0 : waited)
        notice(why, waited)
        await new Promise((go) => setTimeout(go, Math.min(wait * (0.5 + Math.random() / 2), limit - waited)))
      }
    }
  }
}
