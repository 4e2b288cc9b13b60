// One facet: its values as bars with aligned figures. A bar narrows the list to its value, and again: frees it.
'use client'
import { X } from 'lucide-react'
import type { Facet, FacetValue } from '../../../lib/model/voices'
import { KindGlyph } from '../ui/kind-glyph'
import { number, plural } from '../words'
import styles from './facet-bars.module.css'

interface Props {
  readonly title: string
  readonly facet: Facet
  /** Said of the quotes that have no value: "name nobody". */
  readonly without: string
  readonly chosen: string | undefined
  readonly labelOf: (value: FacetValue) => string
  readonly choose: (value: string | undefined, label: string) => void
  /** Shows the values that are only counted; null when all are shown. */
  readonly more: (() => void) | null
}

export function FacetBars({ title, facet, without, chosen, labelOf, choose, more }: Props) {
  const most = Math.max(1, ...facet.items.map(({ count }) => count))
  if (facet.items.length === 0) return null
  return (
    <section className={styles.facet} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {facet.items.map((item) => {
          const label = labelOf(item)
          const on = chosen === item.value
          return (
            <li key={item.value}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={on}
                aria-label={`${label}: ${plural(item.count, 'quote')}`}
                title={label}
                onClick={() => choose(on ? undefined : item.value, label)}
              >
                <span className={styles.bar} style={{ width: `${(100 * item.count) / most}%` }} />
                {item.kind !== null && <KindGlyph kind={item.kind} size={14} unnamed={item.unnamed} />}
                <span className={styles.label}>{label}</span>
                {on && <X size={12} aria-hidden />}
                <span className={styles.count}>{number(item.count)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <Rest facet={facet} without={without} title={title} more={more} />
    </section>
  )
}

function Rest({ facet, without, title, more }: Pick<Props, 'facet' | 'without' | 'title' | 'more'>) {
  if (facet.others === 0 && facet.none === 0) return null
  return (
    <p className={styles.rest}>
      {facet.others > 0 &&
        (more === null ? (
          `and ${number(facet.others)} more`
        ) : (
          <button
            type="button"
            className={styles.more}
            onClick={more}
            aria-label={`${title}: show ${facet.others} more`}
          >
            {number(facet.others)} more
          </button>
        ))}
      {facet.none > 0 && (
        <span>
          {number(facet.none)} {without}
        </span>
      )}
    </p>
  )
}
