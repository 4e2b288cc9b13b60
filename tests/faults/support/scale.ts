// How much is tried: a little in every test run, all of it by `npm run faults`; and the figures of the long run.
import { appendFileSync } from 'node:fs'

/** Which part of the long run: 1 is all of it; nothing said, the short one. */
const share = Number(process.env.FAULTS ?? 0)

export const LONG = share > 0

/** So many in the long run, so few in the short one; in between for a part of the long one. */
export function times(long: number, short: number): number {
  return Math.max(short, Math.round(long * share))
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
