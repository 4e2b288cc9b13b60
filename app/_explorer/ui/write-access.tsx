// What stands between a person and changing something on the server: it is read-only, or needs a token.
'use client'
import { type ReactNode, useState } from 'react'
import { api } from '../api/client'
import { keepToken, readToken } from '../api/token'
import { useAnswer } from './use-answer'
import styles from './write-access.module.css'

interface Props {
  /** What is said, and offered instead, when the server is read-only. */
  readonly readOnly: ReactNode
}

export function WriteAccess({ readOnly }: Props) {
  const health = useAnswer('health for writing', (signal) => api.health(signal))
  const [token, setToken] = useState(readToken)
  if (health.data?.readOnly) return <div className={styles.access}>{readOnly}</div>
  if (!health.data?.tokenNeeded) return null
  return (
    <label className={styles.access}>
      Access token
      <input
        type="password"
        autoComplete="off"
        value={token}
        onChange={(event) => {
          setToken(event.target.value)
          keepToken(event.target.value)
        }}
      />
    </label>
  )
}
