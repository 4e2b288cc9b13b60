// What shapes, colours and lines mean; only what is on the canvas.
'use client'
import { ChevronDown } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import { useState } from 'react'
import { NODE_KINDS, type Relation } from '../../../lib/model/graph'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { KindGlyph } from '../ui/kind-glyph'
import { isUnnamed, KIND_WORDS, RELATION_WORDS } from '../words'
import styles from './legend.module.css'
import { CommunityLegend, SizeLegend } from './legend-appearance'

const LINES: Readonly<Partial<Record<Relation, 'dashed' | 'dotted'>>> = {
  ABOUT: 'dashed',
  AFFILIATED_WITH: 'dashed',
  IN: 'dotted',
  MENTIONED_IN: 'dotted',
  TOOK_PART_IN: 'dotted',
}

/** So many elements need the room; the legend is folded until somebody opens it. */
const CROWD = 300

export function Legend() {
  const { nodes, edges } = visibleOf(useSession((s) => s.history.present))
  const kinds = NODE_KINDS.filter((kind) => nodes.some((n) => n.kind === kind))
  const relations = [...new Set(edges.map((e) => e.relation))].sort()
  const unknown = nodes.some((n) => n.kind === 'quote' && n.speakerId === null)
  const reported = nodes.some((n) => n.kind === 'quote' && n.quoteKind !== 'direct')
  const unnamed = nodes.find(isUnnamed)
  const busy = useSession((s) => s.selection.length > 0 || s.reading !== null)
  const crowded = busy || nodes.length > CROWD
  const [choice, setChoice] = useState<boolean | null>(null)
  const open = choice ?? !crowded
  if (kinds.length === 0) return null
  return (
    <Collapsible.Root
      className={styles.legend}
      open={open}
      onOpenChange={setChoice}
      data-legend={open ? 'open' : 'folded'}
    >
      <Collapsible.Trigger className={styles.trigger}>
        Legend
        <ChevronDown size={14} aria-hidden />
      </Collapsible.Trigger>
      <Collapsible.Content>
        <SizeLegend />
        <CommunityLegend />
        <ul className={styles.items}>
          {kinds.map((kind) => (
            <li key={kind}>
              <KindGlyph kind={kind} size={16} />
              {KIND_WORDS[kind].one}
            </li>
          ))}
          {unnamed !== undefined && (
            <li>
              <KindGlyph kind={unnamed.kind} size={16} unnamed />
              unnamed source
            </li>
          )}
          {relations.map((relation) => (
            <li key={relation}>
              <span
                className={styles.line}
                data-line={LINES[relation] ?? 'solid'}
                data-relation={relation}
                aria-hidden="true"
              />
              {RELATION_WORDS[relation]}
            </li>
          ))}
          {reported && (
            <li>
              <span className={styles.card} data-card="reported" aria-hidden="true" />
              reported speech
            </li>
          )}
          {unknown && (
            <li>
              <span className={styles.card} data-card="unknown" aria-hidden="true" />
              speaker unknown
            </li>
          )}
        </ul>
      </Collapsible.Content>
    </Collapsible.Root>
  )
}
