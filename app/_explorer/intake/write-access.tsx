// What stands between a person and adding documents: a read-only server, or a token that is needed.
'use client'
import { useState } from 'react'
import { api } from '../api/client'
import { keepToken, readToken } from '../api/token'
import { useAnswer } from '../ui/use-answer'
import styles from './add-dialog.module.css'

export function WriteAccess() {
  const health = useAnswer('health for writing', (signal) => api.health(signal))
  const [token, setToken] = useState(readToken)
  if (health.data?.readOnly)
    return <p className={styles.access}>This server is read-only: it takes no documents.</p>
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
