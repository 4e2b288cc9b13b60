// The part of the legend that explains size and colour when they stand for something computed.

import { sideOfQuotes } from '../../../lib/export/draw/look'
import { quotesOf } from '../../../lib/graph/rank'
import { sideOf } from '../canvas/elements'
import type { SizeBy } from '../state/appearance'
import { COLOURED, useMeasures } from '../state/measures'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { CommunityMark } from '../ui/community-mark'
import { clip, number, SIZE_WORDS } from '../words'
import styles from './legend.module.css'

/** Of the drawn sides, so that the scale does not outgrow the legend. */
const SHRUNK = 0.4
const SHOWN = 6

/** Three circles and what they stand for. */
export function SizeLegend() {
  const size = useSession((s) => s.history.present.appearance.size)
  const quotes = useSession((s) => mostQuoted(s.history.present))
  const { of, values } = useMeasures()
  if (size === 'none') return null
  const known = of === size
  const most = size === 'quotes' ? quotes : Math.max(0, ...values.values())
  if (most === 0 || (size !== 'quotes' && !known)) return null
  const steps = [
    ...new Set(size === 'quotes' || size === 'degree' ? [1, Math.ceil(most / 4), most] : [0, most / 4, most]),
  ]
  return (
    <div className={styles.part}>
      <h2>Size: {SIZE_WORDS[size].short}</h2>
      <ul className={styles.scale} aria-label={`Scale of ${SIZE_WORDS[size].short}`}>
        {steps.map((value) => (
          <li key={value}>
            <span className={styles.circle} style={circle(size, value, most)} aria-hidden="true" />
            {written(value)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function circle(size: SizeBy, value: number, most: number) {
  const side = SHRUNK * (size === 'quotes' ? sideOfQuotes(value) : sideOf(value / most))
  return { width: side, height: side }
}

/** "12", "0.031" */
function written(value: number): string {
  return Number.isInteger(value) ? number(value) : value.toPrecision(2)
}

function mostQuoted(view: Parameters<typeof visibleOf>[0]): number {
  return visibleOf(view).nodes.reduce(
    (most, n) => (n.kind === 'article' ? most : Math.max(most, quotesOf(n))),
    0,
  )
}

/** The communities with their numbers and whom they are around. */
export function CommunityLegend() {
  const { communities } = useMeasures()
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const byCommunity = useSession((s) => s.history.present.appearance.colour === 'community')
  if (!byCommunity || communities.length === 0) return null
  const shown = communities.slice(0, Math.min(SHOWN, COLOURED))
  return (
    <div className={styles.part}>
      <h2>Colour: community</h2>
      <ol>
        {shown.map((c) => (
          <li key={c.number}>
            <CommunityMark number={c.number} />
            around {clip(nodes.get(c.leader)?.label ?? '', 22)} ({number(c.size)})
          </li>
        ))}
      </ol>
      {communities.length > shown.length && (
        <p>and {number(communities.length - shown.length)} smaller ones</p>
      )}
    </div>
  )
}
