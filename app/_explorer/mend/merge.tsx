// Two (or more) are one: which of them stays is shown as an arrow and can be turned.
'use client'
import { ArrowDown, ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import type { CorrectionAction } from '../../../lib/model/correction'
import type { EntityNode } from '../../../lib/model/graph'
import { refOf } from '../actions/mend'
import { article } from '../correction-words'
import { EntityPicker } from '../lists/entity-picker'
import { openMending } from '../state/mending'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, counted, KIND_WORDS } from '../words'
import { MendFrame } from './frame'
import styles from './mend.module.css'

export function MergeDialog({ entities: given }: { readonly entities: readonly EntityNode[] }) {
  const [entities, setEntities] = useState(given)
  const [stays, setStays] = useState(() => fullest(given).id)
  const into = entities.find(({ id }) => id === stays)
  const from = entities.filter(({ id }) => id !== stays)
  const pick = (node: EntityNode) => {
    setEntities([...entities, node])
    setStays(node.id)
  }
  const [odd] = into === undefined ? [] : from.filter(({ kind }) => kind !== into.kind)
  return (
    <MendFrame
      title="Merge"
      text="They are one and the same: what is said by and about the one becomes the other’s, and its names stay findable."
      verb="Merge"
      missing={entities.length < 2 ? 'Choose with whom.' : 'Two of different kinds cannot be one.'}
      actions={into === undefined || from.length === 0 || odd !== undefined ? null : actionsOf(from, into)}
    >
      {entities.length === 2 && from[0] !== undefined && into !== undefined ? (
        <Direction from={from[0]} into={into} swap={() => setStays(from[0]?.id ?? stays)} />
      ) : (
        <Choice entities={entities} stays={stays} choose={setStays} />
      )}
      {entities.length === 1 && (
        <EntityPicker
          label="Merge into"
          without={entities.map(({ id }) => id)}
          kind={entities[0]?.kind}
          pick={pick}
          focus
        />
      )}
      {odd !== undefined && into !== undefined && (
        <p className={styles.odd}>
          {odd.label} is {article(KIND_WORDS[odd.kind].one)}, {into.label} is{' '}
          {article(KIND_WORDS[into.kind].one)}.{' '}
          <Button small look="outlined" onClick={() => openMending({ kind: 'retype', entity: odd })}>
            Change the kind of {clip(odd.label, 40)}…
          </Button>
        </p>
      )}
    </MendFrame>
  )
}

function actionsOf(from: readonly EntityNode[], into: EntityNode): readonly CorrectionAction[] {
  return from.map((each) => ({ kind: 'merge', from: refOf(each), into: refOf(into) }))
}

/** The one that most is known of: it stays unless somebody says otherwise. */
function fullest(entities: readonly EntityNode[]): EntityNode {
  const [first, ...others] = entities
  if (first === undefined) throw new Error('nothing to merge')
  return others.reduce((best, each) => {
    const by = each.articleCount - best.articleCount || each.quoteCount - best.quoteCount
    return by > 0 ? each : best
  }, first)
}

interface DirectionProps {
  readonly from: EntityNode
  readonly into: EntityNode
  readonly swap: () => void
}

function Direction({ from, into, swap }: DirectionProps) {
  return (
    <div className={styles.direction}>
      <Card node={from} does="becomes part of" />
      <ArrowDown size={18} aria-hidden />
      <Card node={into} does="stays" />
      <Button small look="outlined" onClick={swap}>
        <ArrowLeftRight size={14} aria-hidden />
        The other way round
      </Button>
    </div>
  )
}

function Card({ node, does }: { readonly node: EntityNode; readonly does: string }) {
  return (
    <div className={styles.card} data-stays={does === 'stays'}>
      <KindGlyph kind={node.kind} unnamed={node.unnamed} />
      <div>
        <b>{node.label}</b>
        <span>{factsOf(node)}</span>
      </div>
      <em>{does}</em>
    </div>
  )
}

interface ChoiceProps {
  readonly entities: readonly EntityNode[]
  readonly stays: string
  readonly choose: (id: string) => void
}

function Choice({ entities, stays, choose }: ChoiceProps) {
  if (entities.length === 1)
    return entities.map((node) => <Card key={node.id} node={node} does="becomes part of" />)
  return (
    <fieldset className={styles.options}>
      <legend>Which one stays?</legend>
      {entities.map((node) => (
        <label key={node.id}>
          <input type="radio" name="stays" checked={node.id === stays} onChange={() => choose(node.id)} />
          <KindGlyph kind={node.kind} size={18} unnamed={node.unnamed} />
          <b>{node.label}</b>
          <span>{factsOf(node)}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function factsOf({ roles, quoteCount, articleCount }: EntityNode): string {
  const role = roles[0] === undefined ? [] : [clip(roles[0], 60)]
  return [...role, counted(quoteCount, 'quote'), counted(articleCount, 'article')].join(' · ')
}
