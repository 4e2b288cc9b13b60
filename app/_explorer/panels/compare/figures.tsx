// How they speak, who prints them, and what only one of them speaks about: figures side by side.
'use client'
import type { ReactNode } from 'react'
import type { ComparedSpeaker, Comparison } from '../../../../lib/model/links'
import { Button } from '../../ui/button'
import { clip, number, plural, STANCE_WORDS } from '../../words'
import styles from './compare.module.css'
import type { Chosen } from './subjects'

interface Props {
  readonly comparison: Comparison
  readonly choose: (subject: Chosen) => void
}

export function Figures({ comparison: { speakers }, choose }: Props) {
  return (
    <section className={styles.section} aria-label="Figures">
      <Row title="How they speak" speakers={speakers}>
        {({ stances, quotes }) => (
          <Bars
            of={quotes}
            bars={stances.map(({ stance, count }) => [
              stance === null ? 'no cue' : STANCE_WORDS[stance],
              count,
            ])}
          />
        )}
      </Row>
      <Row title="Printed by" speakers={speakers}>
        {({ outlets, quotes }) => (
          <>
            <Bars of={quotes} bars={outlets.items.map(({ source, count }) => [source ?? 'unknown', count])} />
            <More of={outlets} what="outlet" />
          </>
        )}
      </Row>
      <Row title="Only this one speaks about" speakers={speakers}>
        {({ only }) => (
          <>
            <ul className={styles.chips}>
              {only.items.map(({ node, count }) => (
                <li key={node.id}>
                  <Button small look="outlined" onClick={() => choose({ id: node.id, label: node.label })}>
                    {clip(node.label, 30)}
                    <span className={styles.counts}>{number(count)}</span>
                  </Button>
                </li>
              ))}
            </ul>
            {only.total === 0 && <p className={styles.small}>Nothing.</p>}
            <More of={only} what="subject" />
          </>
        )}
      </Row>
    </section>
  )
}

interface RowProps {
  readonly title: string
  readonly speakers: readonly ComparedSpeaker[]
  readonly children: (speaker: ComparedSpeaker) => ReactNode
}

function Row({ title, speakers, children }: RowProps) {
  return (
    <div className={styles.figure}>
      <h3>{title}</h3>
      <div className={styles.columns} data-columns={speakers.length}>
        {speakers.map((speaker) => (
          <div key={speaker.node.id} className={styles.column}>
            <h4 className={styles.small}>{speaker.node.label}</h4>
            {children(speaker)}
          </div>
        ))}
      </div>
    </div>
  )
}

interface BarsProps {
  readonly of: number
  readonly bars: readonly (readonly [string, number])[]
}

function Bars({ of, bars }: BarsProps) {
  return (
    <ul>
      {bars.map(([name, count]) => (
        <li key={name} className={styles.bar}>
          <span className={styles.barName}>{name}</span>
          <span className={styles.number}>{number(count)}</span>
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${(100 * count) / Math.max(1, of)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function More({
  of: { items, total },
  what,
}: {
  readonly of: { readonly items: readonly unknown[]; readonly total: number }
  readonly what: string
}) {
  if (total <= items.length) return null
  return <p className={styles.small}>and {plural(total - items.length, `more ${what}`, `more ${what}s`)}</p>
}
