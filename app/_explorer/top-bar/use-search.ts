// The search box's question to the server, asked once typing has paused.
'use client'
import { useEffect, useRef, useState } from 'react'
import type { NodeKind } from '../../../lib/model/graph'
import type { KindCount } from '../../../lib/model/records'
import { api } from '../api/client'
import { type Answer, useAnswer } from '../ui/use-answer'
import type { FoundAnswer } from './search-options'

const TYPING_MS = 140
const UNASKED = 10
const ENTITIES = 8
const QUOTES = 4
const OF_ONE_KIND = 30

export interface Search {
  /** The words that `answer` answers. */
  readonly settled: string
  /** The answer is there and is that of what stands in the field. */
  readonly fresh: boolean
  readonly answer: Answer<FoundAnswer>
  /** Of all kinds; they stay while another kind of the same words is on its way. */
  readonly counts: readonly KindCount[]
}

export function useSearch(words: string, kind: NodeKind | null, open: boolean): Search {
  const settled = useSettled(words)
  const answer = useAnswer(open ? `search ${kind} ${settled}` : null, (signal) => ask(settled, kind, signal))
  const last = useRef<{ readonly of: string; readonly counts: readonly KindCount[] }>({ of: '', counts: [] })
  if (answer.data !== null) last.current = { of: settled, counts: answer.data.counts }
  const counts = last.current.of === settled ? last.current.counts : []
  return { settled, fresh: answer.data !== null && settled === words.trim(), answer, counts }
}

/** Of all kinds: the best entities and beside them the newest quotes, which the entities would crowd out of one list. */
async function ask(q: string, kind: NodeKind | null, signal: AbortSignal): Promise<FoundAnswer> {
  if (q === '' || kind !== null) {
    const limit = q === '' ? UNASKED : OF_ONE_KIND
    const page = await api.search({ q, limit, kind: kind ?? undefined }, signal)
    return { ...page, hits: page.items }
  }
  const [all, quotes] = await Promise.all([
    api.search({ q, limit: ENTITIES }, signal),
    api.search({ q, kind: 'quote', limit: QUOTES }, signal),
  ])
  const entities = all.items.filter(({ node }) => node.kind !== 'quote')
  return { ...all, hits: [...entities, ...quotes.items] }
}

/** The words once typing has paused. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
