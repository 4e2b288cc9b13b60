// About each other: what each says of the other, side by side.
'use client'
import type { Comparison } from '../../../../lib/model/links'
import { Button } from '../../ui/button'
import { counted, number } from '../../words'
import styles from './compare.module.css'
import { Said } from './said'
import type { Chosen } from './subjects'

interface Props {
  readonly comparison: Comparison
  readonly choose: (subject: Chosen) => void
}

export function Mutuals({ comparison: { speakers, mutual }, choose }: Props) {
  const label = (id: string) => speakers.find(({ node }) => node.id === id)?.node.label ?? id
  const pairs = speakers.length === 2 ? mutual : mutual.filter(({ count }) => count > 0)
  return (
    <section className={styles.section} aria-label="About each other">
      <h3>About each other</h3>
      {pairs.length === 0 && <p className={styles.small}>None of them speaks about another.</p>}
      <div className={styles.columns} data-columns={2}>
        {pairs.map(({ speaker, about, count, quotes }) => (
          <div key={`${speaker} ${about}`} className={styles.column}>
            <h4 className={styles.pair}>
              {label(speaker)} about {label(about)}
              <span className={styles.small}> {counted(count, 'quote')}</span>
            </h4>
            {count === 0 && <p className={styles.small}>Nothing is quoted.</p>}
            <ul>
              {quotes.map((quote) => (
                <li key={quote.id}>
                  <Said quote={quote} dated />
                </li>
              ))}
            </ul>
            {count > quotes.length && (
              <Button small look="outlined" onClick={() => choose({ id: about, label: label(about) })}>
                All {number(count)} below
              </Button>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
