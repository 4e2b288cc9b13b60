// Any address that is not the explorer's.
import styles from './message.module.css'

export default function NotFoundPage() {
  return (
    <main className={styles.page}>
      <h1>There is no page at this address</h1>
      <p>Everything in Hearsay is on one page; links to a view carry it after the “#”.</p>
      <a className={styles.action} href="/">
        Open the explorer
      </a>
    </main>
  )
}
