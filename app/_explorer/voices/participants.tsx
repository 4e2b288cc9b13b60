// Who took part in an event: each leads to their page.
'use client'
import { useState } from 'react'
import { openVoice } from '../actions/voices'
import { api } from '../api/client'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { isUnnamed, number, titleOf } from '../words'
import styles from './page.module.css'

const FEW = 12
const MANY = 200

export function Participants({ id }: { readonly id: string }) {
  const [limit, setLimit] = useState(FEW)
  const page = useAnswer(`participants ${id} ${limit}`, () =>
    api.neighbours(id, { relation: 'TOOK_PART_IN', direction: 'in', order: 'most-quoted', limit }),
  )
  if (page.problem !== null) return <ProblemBox problem={page.problem} retry={page.retry} />
  if (page.data === null || page.data.items.length === 0) return null
  const { items, total = items.length } = page.data
  return (
    <section className={styles.section} aria-label="Who took part">
      <h3>Took part ({number(total)})</h3>
      <ul className={styles.people}>
        {items.map(({ node }) => (
          <li key={node.id}>
            <button type="button" onClick={() => openVoice(node.id, node.label)}>
              <KindGlyph kind={node.kind} size={16} unnamed={isUnnamed(node)} />
              {titleOf(node, 40)}
            </button>
          </li>
        ))}
        {total > items.length && (
          <li>
            <button type="button" onClick={() => setLimit(MANY)} disabled={limit === MANY}>
              {number(total - items.length)} more
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
