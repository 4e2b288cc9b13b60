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
  /** The way to change it; not offered where it would be refused. */
  readonly children: ReactNode
}

export function WriteAccess({ readOnly, children }: Props) {
  const health = useAnswer('health for writing', (signal) => api.health(signal))
  if (health.data?.readOnly) return <div className={styles.readOnly}>{readOnly}</div>
  return (
    <>
      {health.data?.tokenNeeded === true && <Token />}
      {children}
    </>
  )
}

function Token() {
  const [token, setToken] = useState(readToken)
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
