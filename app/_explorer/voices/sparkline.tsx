// Quotes over time in the height of a line, and how the later half compares with the earlier: by sign, not by colour.
'use client'
import { number } from '../words'
import { halvesOf } from './halves'
import styles from './voices.module.css'

const WIDTH = 64
const HEIGHT = 18

export function Sparkline({ counts, most }: { readonly counts: readonly number[]; readonly most: number }) {
  const step = WIDTH / Math.max(1, counts.length)
  return (
    <svg className={styles.sparkline} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {counts.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(1.5, ((HEIGHT - 2) * count) / most)
        return (
          <rect
            key={at}
            x={at * step}
            width={Math.max(1, step - 0.7)}
            y={HEIGHT - 1 - height}
            height={height}
          />
        )
      })}
    </svg>
  )
}

export function Change({ counts }: { readonly counts: readonly number[] }) {
  const halves = halvesOf(counts)
  if (halves === null) return <span className={styles.muted}>–</span>
  const by = halves.later - halves.earlier
  const sign = by > 0 ? '▲' : by < 0 ? '▼' : '='
  const words = `${number(halves.later)} in the later half, ${number(halves.earlier)} in the earlier`
  return (
    <span className={styles.change} title={words}>
      <span aria-hidden="true">
        {sign} {by === 0 ? '' : number(Math.abs(by))}
      </span>
      <span className={styles.unseen}>{words}</span>
    </span>
  )
}
