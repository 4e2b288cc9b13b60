// Keeps the address in step with the view, and opens the view of an address that someone pastes.
'use client'
import { useEffect } from 'react'
import { start } from '../actions/open'
import { encodeView } from '../state/hash'
import { useSession } from '../state/session'

const QUIET_MS = 400

export function AddressBar() {
  const present = useSession((s) => s.history.present)
  const selection = useSession((s) => s.selection)
  const subject = useSession((s) => s.subject)
  const reading = useSession((s) => s.reading)
  const status = useSession((s) => s.status)

  useEffect(() => {
    if (status !== 'ready') return
    const timer = setTimeout(() => {
      // replaceState fires no hashchange, so this never answers itself
      history.replaceState(
        history.state,
        '',
        `#${encodeView(present, selection, { panel: { subject, reading } })}`,
      )
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [present, selection, subject, reading, status])

  useEffect(() => {
    const open = () => void start(location.hash)
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [])
  return null
}
