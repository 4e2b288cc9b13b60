// Everything `npm run eval` measured, as text for a terminal, as JSON, and its errors line by line.
import type { CorpusScores } from './corpus-scores'
import type { EventScores } from './event-scores'
import { DATES_RIGHT, EVENTS_F1, LET_THROUGH, SPEED } from './goals'
import type { Row } from './row'
import { type Fault, prf, type Tally } from './score'
import type { SeedScores } from './seeds'
import type { Speed } from './speed'
import { beside, count, namesTable, percentage, speechTable } from './table'
import type { TrapScores } from './traps'

export interface Report {
  readonly rows: readonly Row[]
  readonly corpus: CorpusScores
  /** Null without the folder of the evaluation sets. */
  readonly seeds: SeedScores | null
  /** Null when not measured. */
  readonly speed: Speed | null
}

const LEGEND = `F1 by overlap; joint: quote found and its speaker right; named, nominal, pronoun: right speakers of quotes found;
wrong name, wrong: speaker asserted (with a name; any) and wrong, of quotes found. A goal stands behind its figure.
`

export function asText(report: Report): string {
  const { rows } = report
  return [speechTable(rows), namesTable(rows), LEGEND, `${otherLines(report).join('\n')}\n`].join('\n')
}

/** What is no figure of a set: events and traps of the annotated articles, speed. */
export function otherLines({ corpus, seeds, speed }: Report): string[] {
  const sets = [...(seeds === null ? [] : [['seeds', seeds] as const]), ['corpus', corpus] as const]
  const lines = sets.flatMap(([label, { events, traps }]) => [
    eventLine(label, events),
    trapLine(label, traps),
  ])
  return speed === null ? lines : [...lines, speedLine(speed)]
}

function eventLine(label: string, { found, dates }: EventScores): string {
  const { p, r, f1 } = prf(found)
  const right = `dates ${percentage(share(dates), DATES_RIGHT)} right (${dates.tp} of ${dates.gold} dated)`
  const detail = `(precision ${p.toFixed(2)}, recall ${r.toFixed(2)}, ${found.tp} of ${found.gold})`
  return `${label}, events named or dated: F1 ${beside(f1, EVENTS_F1)} ${detail}; ${right}`
}

function trapLine(label: string, { names, speech }: TrapScores): string {
  const through = ({ gold, tp }: Tally): string => `${count(gold - tp, LET_THROUGH)} of ${gold}`
  return `${label}, let through: names ${through(names)}, marks and clauses that are no speech ${through(speech)}`
}

function speedLine({ extraction, bare }: Speed): string {
  const ratio = beside(extraction / bare, SPEED)
  const words = `${Math.round(extraction)} words per CPU second; bare compromise ${Math.round(bare)} in the same run`
  return `speed: ${ratio} × bare compromise (${words})`
}

const share = ({ tp, gold }: Tally): number => (gold === 0 ? 1 : tp / gold)

/** Errors left out; ask for them with --errors. */
export function asJson({ rows, corpus, seeds, speed }: Report): string {
  const bare = ({ faults: _, ...figures }: Row) => figures
  const rest = ({ events, traps }: SeedScores) => ({
    events: { ...prf(events.found), ...events.found, dates: events.dates },
    traps: { names: traps.names, speech: traps.speech },
  })
  const whole = {
    sets: rows.map(bare),
    corpus: rest(corpus),
    seeds: seeds === null ? null : rest(seeds),
    speed: speed === null ? null : { ...speed, ratio: speed.extraction / speed.bare },
  }
  return `${JSON.stringify(whole, null, 1)}\n`
}

/** Set, document, kind, words, note; tab-separated. Entities come once for each set. */
export function errorLines({ rows, corpus, seeds }: Report): string {
  const speech = (fault: Fault): boolean => !fault.kind.includes('entity')
  const quotes = rows.flatMap(({ label, faults }) => faults.filter(speech).map((f) => line(label, f)))
  const names = rows
    .filter(({ label }) => !/, all(?: speech)?$/.test(label))
    .flatMap(({ label, faults }) => faults.filter((f) => !speech(f)).map((f) => line(label, f)))
  const rest = [['seeds', seeds] as const, ['corpus', corpus] as const].flatMap(([label, scores]) =>
    scores === null ? [] : [...scores.events.faults, ...scores.traps.faults].map((f) => line(label, f)),
  )
  return [...quotes, ...names, ...rest].map((text) => `${text}\n`).join('')
}

function line(label: string, { doc, kind, text, note }: Fault): string {
  return [label, doc, kind, text.replace(/\s+/g, ' '), note.replace(/\s+/g, ' ')].join('\t')
}
