// What is still to be looked at, in three queues: where each stands, and what has been decided during this visit.
import { create } from 'zustand'
import type { LikelyDuplicate } from '../../../lib/model/duplicates'
import type { QuoteRecord } from '../../../lib/model/records'
import type { Problem } from '../api/problem'

/** Likely duplicates; quotes nobody could be named for; quotes whose speaker is barely ahead of the next one. */
export const QUEUES = ['duplicates', 'unknown', 'unsure'] as const
export type QueueName = (typeof QUEUES)[number]

export type QueueItem =
  | { readonly kind: 'pair'; readonly id: string; readonly pair: LikelyDuplicate }
  | { readonly kind: 'quote'; readonly id: string; readonly quote: QuoteRecord }

export interface Entry {
  readonly item: QueueItem
  /** The corrections that decided it; null: still open. Undone ones open it again. */
  readonly decided: readonly string[] | null
}

export interface Queue {
  readonly entries: readonly Entry[]
  /** Null: all are here. */
  readonly cursor: string | null
  /** Open ones when it was asked; null: not asked yet. */
  readonly total: number | null
  readonly problem: Problem | null
  /** Index of the entry that is shown. */
  readonly at: number
}

export const EMPTY_QUEUE: Queue = { entries: [], cursor: null, total: null, problem: null, at: 0 }

interface Queues {
  readonly shown: QueueName
  readonly queues: Readonly<Record<QueueName, Queue>>
}

const FRESH = { duplicates: EMPTY_QUEUE, unknown: EMPTY_QUEUE, unsure: EMPTY_QUEUE }

export const useQueues = create<Queues>(() => ({ shown: 'duplicates', queues: FRESH }))

export function showQueue(shown: QueueName): void {
  useQueues.setState({ shown })
}

/** What was decided elsewhere meanwhile is asked for anew. */
export function forgetQueues(): void {
  useQueues.setState({ queues: FRESH })
}

export function changeQueue(name: QueueName, change: (queue: Queue) => Queue): void {
  useQueues.setState(({ queues }) => ({ queues: { ...queues, [name]: change(queues[name]) } }))
}

export function isOpen({ decided }: Entry, undone: ReadonlySet<string>): boolean {
  return decided?.some((id) => undone.has(id)) ?? true
}

/** How many are left of how many. */
export function progress(
  { entries, total }: Queue,
  undone: ReadonlySet<string>,
): { left: number; of: number } {
  const of = total ?? 0
  return { left: Math.max(0, of - entries.filter((entry) => !isOpen(entry, undone)).length), of }
}

/** The next open entry in a direction from an index, itself not included; -1 when there is none. */
export function nextOpen({ entries }: Queue, from: number, by: 1 | -1, undone: ReadonlySet<string>): number {
  for (let i = from + by; i >= 0 && i < entries.length; i += by) {
    const entry = entries[i]
    if (entry !== undefined && isOpen(entry, undone)) return i
  }
  return -1
}

/** The entry to show: where the queue stands, else the next open one after it, else the last before it. */
export function shownIndex(queue: Queue, undone: ReadonlySet<string>): number {
  const after = nextOpen(queue, queue.at - 1, 1, undone)
  return after >= 0 ? after : nextOpen(queue, queue.at, -1, undone)
}

/**
 * Entries that the corrections decide: the one itself, pairs with somebody who is gone by them, and the other parts of a
 * quote that its attribution has broken.
 */
export function decide(
  { entries, ...queue }: Queue,
  id: string,
  corrections: readonly string[],
  gone: string | null,
): Queue {
  const group = groupOf(entries.find(({ item }) => item.id === id)?.item)
  const concerned = ({ item }: Entry) =>
    item.id === id ||
    (item.kind === 'pair' && item.pair.entities.some((entity) => entity.id === gone)) ||
    (group !== null && groupOf(item) === group)
  return {
    ...queue,
    entries: entries.map((entry) =>
      concerned(entry) && (entry.decided === null || entry.item.id === id)
        ? { ...entry, decided: corrections }
        : entry,
    ),
  }
}

/** Parts of one quote share it; null for what stands alone. */
function groupOf(item: QueueItem | undefined): string | null {
  return item?.kind === 'quote' ? item.quote.group : null
}
