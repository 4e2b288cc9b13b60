// Why nothing may be changed just now, for buttons that stay visible and say so.
'use client'
import { useSyncExternalStore } from 'react'
import type { Health } from '../../../lib/api/responses'
import { api } from '../api/client'
import { onToken, readToken } from '../api/token'
import { useAnswer } from './use-answer'

export interface WriteBar {
  /** One sentence; null when changes are taken. */
  readonly reason: string | null
  /** A token would lift it. */
  readonly token: boolean
}

const OPEN: WriteBar = { reason: null, token: false }

/** It stays so as long as the server runs: asked once. */
let known: Health | null = null

/** Open until the server says otherwise: a change that it refuses all the same is told with its remedy. */
export function useWriteBar(): WriteBar {
  const answer = useAnswer(known === null ? 'health for mending' : null, async (signal) => {
    known = await api.health(signal)
    return known
  })
  const token = useSyncExternalStore(onToken, readToken, () => '')
  const health = known ?? answer.data
  if (health === null) return OPEN
  if (health.readOnly) return { reason: 'This server is read-only: it takes no corrections.', token: false }
  return health.tokenNeeded && token === ''
    ? { reason: 'Corrections need this server’s access token.', token: true }
    : OPEN
}
