// The given articles' full annotations: what must not be extracted from them, and their events.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventScores, type GoldEvent, scoreEvents } from './event-scores'
import { factsOf, linesOf } from './outside'
import { type GoldTraps, scoreTraps, type TrapScores } from './traps'

export interface SeedScores {
  readonly traps: TrapScores
  readonly events: EventScores
}

type Annotation = Omit<GoldTraps, 'entities'> & {
  readonly entities: readonly (GoldEvent & GoldTraps['entities'][number])[]
}

/** Null when the folder has no seeds. The texts are those of seeds_all.jsonl, whose ids the annotations share. */
export function scoreSeeds(folder: string): SeedScores | null {
  const path = join(folder, 'seeds')
  if (!existsSync(join(path, 'seeds_all.jsonl'))) return null
  const lines = linesOf(join(path, 'seeds_all.jsonl'))
  const pairs = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(path, name), 'utf8')) as Annotation
      const line = lines.find(({ id }) => gold.id.startsWith(id))
      return line === undefined ? [] : [{ gold, facts: factsOf(line) }]
    })
  return { traps: scoreTraps(pairs), events: scoreEvents(pairs) }
}
