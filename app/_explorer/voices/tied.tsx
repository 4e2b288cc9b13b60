// Who is tied to somebody: who took part in an event, whom a collective names. Each leads to their page.
'use client'
import { useState } from 'react'
import type { Direction, Relation } from '../../../lib/model/graph'
import { openVoice } from '../actions/voices'
import { api } from '../api/client'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { isUnnamed, number, titleOf } from '../words'
import styles from './page.module.css'

const FEW = 12
const MANY = 200

interface Props {
  readonly id: string
  readonly relation: Relation
  readonly direction: Direction
  readonly title: string
  /** Shows only those without a name: the collectives that somebody is named in, not the unions. */
  readonly onlyUnnamed?: boolean
}

export function Tied({ id, relation, direction, title, onlyUnnamed = false }: Props) {
  const [limit, setLimit] = useState(onlyUnnamed ? MANY : FEW)
  const page = useAnswer(`tied ${id} ${relation} ${direction} ${limit}`, () =>
    api.neighbours(id, { relation, direction, order: 'most-quoted', limit }),
  )
  if (page.problem !== null) return <ProblemBox problem={page.problem} retry={page.retry} />
  const items = page.data?.items.filter(({ node }) => !onlyUnnamed || isUnnamed(node)) ?? []
  if (items.length === 0) return null
  const total = onlyUnnamed ? items.length : (page.data?.total ?? items.length)
  return (
    <section className={styles.section} aria-label={title}>
      <h3>
        {title} ({number(total)})
      </h3>
      <ul className={styles.people}>
        {items.map(({ node }) => (
          <li key={node.id}>
            <button type="button" onClick={() => openVoice(node.id, titleOf(node, 200))}>
              <KindGlyph kind={node.kind} size={16} unnamed={isUnnamed(node)} />
              {onlyUnnamed ? `“${titleOf(node, 40)}”` : titleOf(node, 40)}
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
