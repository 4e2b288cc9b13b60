// Text with the stretches set off that a search found. Text stays text: ranges are offsets, nothing is parsed.
import type { Span } from '../../../lib/model/span'
import styles from './emphasis.module.css'

interface Props {
  readonly text: string
  /** In order and apart; UTF-16 offsets into `text`. */
  readonly ranges: readonly Span[]
}

export function Emphasis({ text, ranges }: Props) {
  const starts = [0, ...ranges.map(({ end }) => end)]
  return starts.map((start, index) => {
    const range = ranges[index]
    return (
      <span key={start}>
        {text.slice(start, range?.start)}
        {range !== undefined && <b className={styles.found}>{text.slice(range.start, range.end)}</b>}
      </span>
    )
  })
}
