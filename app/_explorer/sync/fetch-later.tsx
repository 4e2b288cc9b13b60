// Once the first view is there and the page idle, fetches the code of what people open next.
'use client'
import { useEffect } from 'react'
import { useSession } from '../state/session'
import { fetchLater } from '../ui/later'

/** Milliseconds after the first view, where the browser cannot tell when it is idle. */
const PAUSE = 2000

export function FetchLater() {
  const started = useSession((s) => s.status !== 'starting')
  useEffect(() => {
    if (!started) return
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => void fetchLater())
      else void fetchLater()
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [started])
  return null
}
