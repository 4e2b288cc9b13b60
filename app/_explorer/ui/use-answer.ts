// A question to the server as React state: loading, answered or failed, with a way to try again.
'use client'
import { useCallback, useEffect, useState } from 'react'
import { asProblem, type Problem } from '../api/problem'

export interface Answer<T> {
  /** Null until the first answer; kept while a newer one is on its way only if the key is the same. */
  readonly data: T | null
  readonly problem: Problem | null
  readonly retry: () => void
}

/**
 * `ask` runs again whenever `key` changes; the key must name everything the question depends on. Null asks nothing. When
 * `edition` changes, the same is asked anew, and the old answer stays until the new one is there.
 */
export function useAnswer<T>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<T>,
  edition = 0,
): Answer<T> {
  const [round, setRound] = useState(0)
  const [state, setState] = useState<{ key: string | null; data: T | null; problem: Problem | null }>({
    key: null,
    data: null,
    problem: null,
  })
  const retry = useCallback(() => setRound((r) => r + 1), [])

  useEffect(() => {
    if (key === null) return
    const stop = new AbortController()
    setState((s) => (s.key === key ? { ...s, problem: null } : { key, data: null, problem: null }))
    ask(stop.signal).then(
      (data) => stop.signal.aborted || setState({ key, data, problem: null }),
      (error: unknown) => stop.signal.aborted || setState({ key, data: null, problem: asProblem(error) }),
    )
    return () => stop.abort()
  }, [key, round, edition])

  const current = state.key === key
  return { data: current ? state.data : null, problem: current ? state.problem : null, retry }
}
