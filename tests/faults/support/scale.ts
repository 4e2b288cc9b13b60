// How much is tried: a little in every test run, all of it by `npm run faults`; and the figures of the long run.
import { appendFileSync } from 'node:fs'

export const FULL = process.env.FAULTS === 'full'

/** So many in the long run, so few in the short one. */
export function times(full: number, bounded: number): number {
  return FULL ? full : bounded
}

/** A row of the table: what was tried, on which store, how often, and what came out. */
export function figure(
  what: string,
  store: 'SQLite' | 'Neo4j' | 'both',
  tries: number,
  outcome: string,
): void {
  const file = process.env.FAULTS_FIGURES
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, store, tries, outcome })}\n`)
}
