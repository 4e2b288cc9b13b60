// The sign of a community beside text: its colour with its number in it, so that colour does not carry it alone.
import styles from './community-mark.module.css'

export function CommunityMark({ number }: { readonly number: number }) {
  // Those without a colour of their own share one
  const colour = `var(--community-${number}, var(--community-rest))`
  return (
    <span className={styles.mark} style={{ borderColor: colour }} title={`community ${number}`}>
      <span>{number}</span>
    </span>
  )
}
