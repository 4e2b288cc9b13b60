// How long each question takes: milliseconds at the median and for 19 of 20, of the twenty best known and of any.
import type { GraphStore } from '../../../lib/store/store'
import type { Example } from '../../support/facts'
import { seeded } from '../../support/random'
import type { Asked, Question } from './questions'

export interface Times {
  readonly p50: number
  readonly p95: number
}

export function timesOf(all: readonly number[]): Times {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** The twenty most quoted, each beside the next. */
export async function hubs(store: GraphStore): Promise<readonly Asked[]> {
  const { nodes } = await store.overview(20)
  return Promise.all(
    nodes.map(({ id, label }, at) => askedOf(store, id, label, nodes[(at + 1) % nodes.length]?.id ?? id)),
  )
}

/** Anybody of the collection who is in an article. */
export async function anybody(
  store: GraphStore,
  article: (n: number) => Example,
  articles: number,
  count: number,
): Promise<readonly Asked[]> {
  const random = seeded(11)
  const some = () => random.pick(article(Math.floor(random.next() * articles)).facts.entities)
  const found: Asked[] = []
  while (found.length < count) {
    const [one, other] = [some(), some()]
    const known = await store.nodes([one.id, other.id])
    if (known.length === 2) found.push(await askedOf(store, one.id, one.name, other.id))
  }
  return found
}

async function askedOf(store: GraphStore, id: string, name: string, other: string): Promise<Asked> {
  const newest = { relation: 'MENTIONED_IN', order: 'newest', limit: 1 } as const
  const [said, { items }] = await Promise.all([
    store.quotes({ speaker: id, limit: 1 }),
    store.neighbours(id, newest),
  ])
  const article = items[0]?.node.id ?? ''
  const quote = said.items[0] ?? (await store.quotes({ article, limit: 1 })).items[0]
  return { id, name, other, article, quote: quote?.id ?? '', source: quote?.articleSource ?? '' }
}

/** Milliseconds; of the embedded store those of the processor, so that what else runs here does not count. */
export function clockOf(store: GraphStore): () => number {
  if (store.backend === 'neo4j') return () => performance.now()
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

/** Asks about each of `asked` in turn, after one round that only warms up; beside it the same rows by the driver alone. */
export async function timed(
  store: GraphStore,
  question: Question,
  asked: readonly Asked[],
  bare?: (id: string) => unknown,
): Promise<{ readonly store: Times; readonly bare: Times | null }> {
  const now = clockOf(store)
  const took = async (work: () => unknown) => {
    const begun = now()
    await work()
    return now() - begun
  }
  const ways = [(each: Asked) => question.ask(store, each), ...(bare ? [({ id }: Asked) => bare(id)] : [])]
  const times: number[][] = ways.map(() => [])
  for (const [turn, each] of [...asked.slice(0, 1), ...asked].entries()) {
    for (const [at, way] of ways.entries()) {
      const ms = await took(() => way(each))
      if (turn > 0) times[at]?.push(ms)
    }
  }
  const [ours, others] = times.map(timesOf)
  return { store: ours ?? timesOf([]), bare: others ?? null }
}
