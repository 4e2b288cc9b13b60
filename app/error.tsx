// Shown when the page itself breaks: what happened, and two ways on. Nothing that is stored is touched by it.
'use client'
import styles from './message.module.css'

export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <main className={styles.page}>
      <h1>The page stopped working</h1>
      <p>{error.message}</p>
      <p>
        Your articles and quotes are safe. Continue here; if it happens again, reload the page without the
        part of the address after “#”.
      </p>
      <button type="button" className={styles.action} onClick={reset}>
        Continue
      </button>
    </main>
  )
}
