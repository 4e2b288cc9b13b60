// Looked at by a person: right, somebody else's, or no speech. Where nothing may be changed it says why.
'use client'
import { BadgeCheck, UserRoundPen, X } from 'lucide-react'
import type { QuoteRecord } from '../../../lib/model/records'
import { confirmQuote } from '../actions/mend'
import { openMending } from '../state/mending'
import { Button } from '../ui/button'
import { useWriteBar } from '../ui/use-write-bar'
import styles from './evidence-card.module.css'

export function MendQuote({ quote }: { readonly quote: QuoteRecord }) {
  const { reason, token } = useWriteBar()
  const { confirmedBy } = quote
  return (
    <div className={styles.mend}>
      {confirmedBy === undefined ? (
        <Button small look="outlined" disabled={reason !== null} onClick={() => void confirmQuote(quote)}>
          <BadgeCheck size={13} aria-hidden />
          {quote.speaker === null ? 'Nobody can tell' : 'Confirm'}
        </Button>
      ) : (
        <span className={styles.confirmed}>
          <BadgeCheck size={14} aria-hidden />
          Confirmed{confirmedBy === '' ? '' : ` by ${confirmedBy}`}
        </span>
      )}
      <Button
        small
        look="outlined"
        disabled={reason !== null}
        onClick={() => openMending({ kind: 'reassign', quote, to: null })}
      >
        <UserRoundPen size={13} aria-hidden />
        {quote.speaker === null ? 'Name the speaker…' : 'Another speaker…'}
      </Button>
      <Button
        small
        look="outlined"
        disabled={reason !== null}
        onClick={() => openMending({ kind: 'reject', quote })}
      >
        <X size={13} aria-hidden />
        Not speech…
      </Button>
      {reason !== null && (
        <p className={styles.barred}>
          {reason}{' '}
          {token && (
            <Button small look="outlined" onClick={() => openMending({ kind: 'token' })}>
              Give the token…
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
