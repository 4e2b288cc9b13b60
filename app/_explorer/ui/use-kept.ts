// Keeps the last answer in view while the next one is on its way, and waits until somebody has stopped typing.
'use client'
import { useEffect, useRef, useState } from 'react'

/** The newest answer, or the one before while there is none; null only at the beginning. */
export function useKept<T>(data: T | null): T | null {
  const kept = useRef(data)
  if (data !== null) kept.current = data
  return kept.current
}

/** Milliseconds between the last key and the question. */
const PAUSE = 200

export function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
