// Paths as both stores answer them: what is asked is checked, and what was found is laid out with its evidence.
import { MAX_HOPS, MAX_PATHS } from '../api/limits'
import { InvalidInput, NotFound } from '../errors'
import type { PathsFound } from '../graph/paths'
import type { EntityNode } from '../model/graph'
import type { Hop, HopEvidence, Paths, Tie } from '../model/links'
import { byCodeUnit } from '../model/order'
import { PATH_RELATIONS, type PathQuestion } from '../model/questions'
import type { QuoteRecord } from '../model/records'
import { type Span, spanOf, type TextSpan } from '../model/span'

/** Milliseconds after which a search stops with what it has: for a server that has much else to do. */
export const PATH_TIME = 10_000

/** Of so many of the newest quotes behind a hop the best one is shown. */
export const QUOTES_LOOKED_AT = 20

/** An entity in more articles than this is not asked for all that stand beside it. */
export const MOST_ARTICLES = 500

/** What that many articles are taken to cost: more than any search may read. */
export const BEYOND_READING = 1_000_000

/** @throws InvalidInput (where: k, maxHops, via, to) */
export function checkPaths({ from, to, k, maxHops, via }: PathQuestion): void {
  within(k, MAX_PATHS, 'k')
  within(maxHops, MAX_HOPS, 'maxHops')
  const unknown = via.find((name) => !PATH_RELATIONS.includes(name))
  if (via.length === 0 || unknown !== undefined) {
    throw new InvalidInput(unknown === undefined ? 'No tie is named.' : `${unknown} ties no two entities.`, {
      where: 'via',
      remedy: `Name at least one of ${PATH_RELATIONS.join(', ')}.`,
    })
  }
  if (from !== to) return
  throw new InvalidInput('A path needs two ends.', { where: 'to', remedy: 'Name two different entities.' })
}

function within(value: number, most: number, where: string): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  throw new InvalidInput(`${value} is not a whole number from 1 to ${most}.`, { where })
}

/** @throws NotFound (where: the id) */
export function known(entities: ReadonlyMap<string, EntityNode>, id: string): EntityNode {
  const node = entities.get(id)
  if (node === undefined) throw new NotFound('There is no such entity.', { where: id })
  return node
}

/** A hop's key: `a b`, in the order of the ids, whichever way it is gone. */
function hopKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The ties of every hop of the ways, each hop once, best evidence first. */
export function hopsOf({ ways, tiesOf }: PathsFound): ReadonlyMap<string, readonly Tie[]> {
  const hops = new Map<string, readonly Tie[]>()
  for (const { ids } of ways) {
    ids.slice(1).forEach((id, i) => {
      const before = ids[i] ?? ''
      hops.set(hopKey(before, id), [...tiesOf(before, id)].sort(byEvidence))
    })
  }
  return hops
}

function byEvidence(a: Tie, b: Tie): number {
  const rank = (tie: Tie) => PATH_RELATIONS.indexOf(tie.relation)
  return rank(a) - rank(b) || b.count - a.count || byCodeUnit(a.source, b.source)
}

/** `evidence` has the proof of every hop by its key. */
export function pathsOf(
  { from, to }: PathQuestion,
  found: PathsFound,
  entities: ReadonlyMap<string, EntityNode>,
  evidence: ReadonlyMap<string, HopEvidence>,
): Paths {
  const hops = hopsOf(found)
  const hop = (a: string, b: string): Hop => {
    const proof = evidence.get(hopKey(a, b))
    if (proof === undefined) throw new RangeError(`no evidence between ${a} and ${b}`)
    return { ties: hops.get(hopKey(a, b)) ?? [], evidence: proof }
  }
  return {
    from: known(entities, from),
    to: known(entities, to),
    items: found.ways.map(({ ids, strength }) => ({
      nodes: ids.map((id) => known(entities, id)),
      hops: ids.slice(1).map((id, i) => hop(ids[i] ?? '', id)),
      strength,
    })),
    complete: found.complete,
    visited: found.visited,
  }
}

const KIND_ORDER = ['direct', 'mixed', 'indirect'] as const

/** The speaker's own words before reported ones, then the surest speaker; else the first, which is the newest. */
export function bestQuote(quotes: readonly QuoteRecord[]): HopEvidence {
  const rank = (quote: QuoteRecord) => KIND_ORDER.indexOf(quote.kind)
  const [quote] = [...quotes].sort((a, b) => rank(a) - rank(b) || b.reason.margin - a.reason.margin)
  if (quote === undefined) throw new RangeError('a tie of speech without a quote')
  return { kind: 'quote', quote }
}

/** Farther apart than this (UTF-16 units), or on different lines, two mentions are not shown in one stretch. */
const FAR = 300

/** The shortest stretch of the text that names both, or the first mention of one when they stand far apart. */
export function stretchOf(text: string, some: readonly TextSpan[], others: readonly TextSpan[]): TextSpan {
  let best: Span | undefined
  for (const a of some) {
    for (const b of others) {
      const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)]
      if (end - start < (best === undefined ? FAR : best.end - best.start)) best = { start, end }
    }
  }
  const first = some[0] ?? { start: 0, end: 0 }
  const together = best !== undefined && !text.slice(best.start, best.end).includes('\n')
  const { start, end } = together && best !== undefined ? best : first
  return spanOf(text, start, end)
}
