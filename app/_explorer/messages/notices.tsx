// Short messages at the foot of the page: what was cut, what went wrong, what to do about it.
'use client'
import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { dismiss, type Notice, type Offer, useMessages } from '../state/messages'
import { Button, IconButton } from '../ui/button'
import styles from './notices.module.css'

const SHOWN_MS = 9000

export function Notices() {
  const notices = useMessages((s) => s.notices)
  return (
    <section className={styles.notices} aria-label="Messages">
      {notices.map((notice) => (
        <NoticeCard key={notice.serial} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const isProblem = notice.tone === 'problem'
  useEffect(() => {
    if (isProblem) return // a problem stays until it is read
    const timer = setTimeout(() => dismiss(notice), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice, isProblem])

  return (
    <div className={styles.notice} data-tone={notice.tone} role={isProblem ? 'alert' : undefined}>
      {isProblem ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
      <p>
        <span>{notice.text}</span>
        {notice.remedy !== null && <span className={styles.remedy}>{notice.remedy}</span>}
      </p>
      {notice.offer !== null && <OfferButton notice={notice} offer={notice.offer} />}
      <IconButton label="Dismiss" small onClick={() => dismiss(notice)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

function OfferButton({ notice, offer: { label, run } }: { readonly notice: Notice; readonly offer: Offer }) {
  const press = () => {
    dismiss(notice)
    run()
  }
  return (
    <Button small look="outlined" onClick={press}>
      {label}
    </Button>
  )
}
