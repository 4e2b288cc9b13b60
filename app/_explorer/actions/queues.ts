// Working through the queues: what is asked for each, going on, and deciding.
import type { CorrectionAction, EntityRef } from '../../../lib/model/correction'
import type { LikelyDuplicate } from '../../../lib/model/duplicates'
import type { Page } from '../../../lib/model/graph'
import type { QuoteRecord } from '../../../lib/model/records'
import { api } from '../api/client'
import { asProblem } from '../api/problem'
import { useMending } from '../state/mending'
import { announce } from '../state/messages'
import {
  changeQueue,
  decide,
  forgetQueues,
  nextOpen,
  progress,
  type QueueItem,
  type QueueName,
  shownIndex,
  showQueue,
  useQueues,
} from '../state/queues'
import { number } from '../words'
import { mendNow, quoteRefOf, refOf, speakerAction } from './mend'
import { turnTo } from './select'

const AT_ONCE = 25

/** So few are left of what is here when the next ones are fetched. */
const FEW = 5

/** A speaker who is ahead by less than this is worth a look. */
export const UNSURE_BELOW = 0.5

export function showQueues(): void {
  forgetQueues()
  turnTo({ kind: 'queues' })
  void openQueue(useQueues.getState().shown)
}

/** Shows a queue, which is asked for when it is not here yet. */
export async function openQueue(name: QueueName): Promise<void> {
  showQueue(name)
  if (useQueues.getState().queues[name].total === null) await fetchPage(name)
}

const ASK: Readonly<Record<QueueName, (cursor: string | undefined) => Promise<Page<QueueItem>>>> = {
  duplicates: async (cursor) => pairs(await api.duplicates({ limit: AT_ONCE, cursor })),
  unknown: async (cursor) =>
    quotes(await api.quotes({ speaker: 'none', judged: 'no', limit: AT_ONCE, cursor })),
  unsure: async (cursor) =>
    quotes(
      await api.quotes({
        voice: ['named', 'unnamed'],
        judged: 'no',
        marginBelow: UNSURE_BELOW,
        order: 'unsure',
        limit: AT_ONCE,
        cursor,
      }),
    ),
}

function pairs({ items, ...page }: Page<LikelyDuplicate>): Page<QueueItem> {
  return { ...page, items: items.map((pair) => ({ kind: 'pair', id: pair.id, pair })) }
}

function quotes({ items, ...page }: Page<QuoteRecord>): Page<QueueItem> {
  return { ...page, items: items.map((quote) => ({ kind: 'quote', id: quote.id, quote })) }
}

/** Queues whose next page is on its way. */
const asking = new Set<QueueName>()

/** What is here already is not listed twice. */
export async function fetchPage(name: QueueName): Promise<void> {
  if (asking.has(name)) return
  asking.add(name)
  const before = useQueues.getState().queues[name]
  changeQueue(name, (queue) => ({ ...queue, problem: null }))
  try {
    const page = await ASK[name](before.cursor ?? undefined)
    changeQueue(name, (queue) => {
      const known = new Set(queue.entries.map(({ item }) => item.id))
      const fresh = page.items.filter(({ id }) => !known.has(id)).map((item) => ({ item, decided: null }))
      return {
        ...queue,
        entries: [...queue.entries, ...fresh],
        cursor: page.nextCursor,
        total: queue.total ?? page.total ?? page.items.length,
      }
    })
  } catch (error) {
    changeQueue(name, (queue) => ({ ...queue, problem: asProblem(error) }))
  } finally {
    asking.delete(name)
  }
}

/** To the next open one, or the one before. */
export function goOn(by: 1 | -1): void {
  const { shown, queues } = useQueues.getState()
  const { undone } = useMending.getState()
  const queue = queues[shown]
  const next = nextOpen(queue, shownIndex(queue, undone), by, undone)
  if (next < 0) announce(by === 1 ? 'This is the last one' : 'This is the first one')
  else changeQueue(shown, (now) => ({ ...now, at: next }))
  void fetchAhead(shown)
}

async function fetchAhead(name: QueueName): Promise<void> {
  const queue = useQueues.getState().queues[name]
  if (queue.cursor !== null && queue.entries.length - queue.at <= FEW) await fetchPage(name)
}

/** Makes the correction; the next one comes when it is made. `gone`: who is nobody any more by it. */
async function settle(item: QueueItem, action: CorrectionAction, gone: string | null = null): Promise<void> {
  const { shown } = useQueues.getState()
  const made = await mendNow(action)
  if (made === null) return
  const ids = made.map(({ id }) => id)
  changeQueue(shown, (queue) => {
    const at = queue.entries.findIndex((entry) => entry.item.id === item.id)
    return { ...decide(queue, item.id, ids, gone), at: at < 0 ? queue.at : at }
  })
  const { left, of } = progress(useQueues.getState().queues[shown], useMending.getState().undone)
  announce(`${number(left)} of ${number(of)} left`)
  await fetchAhead(shown)
}

export function mergePair(item: QueueItem, from: 0 | 1): Promise<void> {
  if (item.kind !== 'pair') return Promise.resolve()
  const { entities } = item.pair
  const [gone, into] = [entities[from], entities[from === 0 ? 1 : 0]]
  return settle(item, { kind: 'merge', from: refOf(gone), into: refOf(into) }, gone.id)
}

export function tellApart(item: QueueItem): Promise<void> {
  if (item.kind !== 'pair') return Promise.resolve()
  const [a, b] = item.pair.entities
  return settle(item, { kind: 'distinct', entities: [refOf(a), refOf(b)] })
}

/** Null: nobody can tell. */
export function giveTo(item: QueueItem, speaker: EntityRef | null): Promise<void> {
  if (item.kind !== 'quote') return Promise.resolve()
  return settle(item, speakerAction(item.quote, speaker))
}

export function judge(item: QueueItem, kind: 'confirm' | 'reject'): Promise<void> {
  if (item.kind !== 'quote') return Promise.resolve()
  return settle(item, { kind, quote: quoteRefOf(item.quote) })
}

/** Decided in a dialog that was opened from here. */
export function decidedElsewhere(id: string, corrections: readonly string[]): void {
  const { shown } = useQueues.getState()
  changeQueue(shown, (queue) => decide(queue, id, corrections, null))
}
