// A list that comes a page at a time: the first when it is shown, the next ones when a person asks for more.
'use client'
import { useState } from 'react'
import type { Page } from '../../../lib/model/graph'
import { attempt } from '../actions/attempt'
import type { Problem } from '../api/problem'
import { useAnswer } from '../ui/use-answer'

type ItemOf<P extends Page<unknown>> = P['items'][number]

interface Pages<P extends Page<unknown>> {
  /** Null until the first page is there. */
  readonly items: readonly ItemOf<P>[] | null
  /** The first page itself, for what it says beside its items. */
  readonly first: P | null
  readonly total: number
  readonly problem: Problem | null
  readonly retry: () => void
  /** Fetches the next page; null after the last one. */
  readonly more: (() => void) | null
}

/**
 * `key` names everything the question depends on; give the component that uses this the same key, so that its pages
 * are forgotten with the question. `what` is what is said while the next page comes.
 */
export function usePages<P extends Page<unknown>>(
  key: string,
  what: string,
  ask: (cursor: string | undefined, signal?: AbortSignal) => Promise<P>,
): Pages<P> {
  const first = useAnswer(key, (signal) => ask(undefined, signal))
  const [later, setLater] = useState<readonly P[]>([])
  const pages = first.data === null ? [] : [first.data, ...later]
  const cursor = pages.at(-1)?.nextCursor ?? null
  const items = pages.flatMap((page) => page.items as readonly ItemOf<P>[])
  const next = async (from: string) => {
    const page = await attempt(what, () => ask(from))
    if (page !== null) setLater((before) => [...before, page])
  }
  return {
    items: first.data === null ? null : items,
    first: first.data,
    total: first.data?.total ?? items.length,
    problem: first.problem,
    retry: first.retry,
    more: cursor === null ? null : () => void next(cursor),
  }
}
