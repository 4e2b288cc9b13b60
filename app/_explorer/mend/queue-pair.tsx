// Two entries that may be one: names, roles, figures and newest words side by side.
'use client'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import type { LikelyDuplicate } from '../../../lib/model/duplicates'
import type { EntityNode } from '../../../lib/model/graph'
import { addNodes } from '../actions/open'
import { goOn, mergePair, tellApart } from '../actions/queues'
import { api } from '../api/client'
import { QuoteCard } from '../lists/quote-card'
import type { QueueItem } from '../state/queues'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { useWriteBar } from '../ui/use-write-bar'
import { counted, kindWords } from '../words'
import { KeyButton } from './key-button'
import styles from './panels.module.css'

interface Props {
  readonly item: QueueItem
  readonly pair: LikelyDuplicate
}

export function QueuePair({ item, pair }: Props) {
  const [stays, setStays] = useState<0 | 1>(0)
  const { reason } = useWriteBar()
  const { entities, note, sharedArticles, sharedRoles } = pair
  const goes = stays === 0 ? 1 : 0
  return (
    <>
      <p className={styles.note}>{note}</p>
      <ul className={styles.signs}>
        {sharedRoles.length > 0 && <li data-speaks="for">Both are described as: {sharedRoles.join(', ')}</li>}
        <li data-speaks={sharedArticles > 0 ? 'against' : 'for'}>
          {sharedArticles === 0
            ? 'No article mentions both'
            : `${counted(sharedArticles, 'article')} ${sharedArticles === 1 ? 'mentions' : 'mention'} both`}
        </li>
      </ul>
      <div className={styles.decisions}>
        <KeyButton press="m" primary disabled={reason !== null} onClick={() => void mergePair(item, goes)}>
          Merge into {entities[stays].label}
        </KeyButton>
        <KeyButton press="x" onClick={() => setStays(goes)}>
          <ArrowLeftRight size={13} aria-hidden />
          The other way round
        </KeyButton>
        <KeyButton press="d" disabled={reason !== null} onClick={() => void tellApart(item)}>
          They are two
        </KeyButton>
        <KeyButton press="s" onClick={() => goOn(1)}>
          Skip
        </KeyButton>
      </div>
      <div className={styles.sides}>
        {entities.map((node, i) => (
          <Side key={node.id} node={node} stays={i === stays} />
        ))}
      </div>
    </>
  )
}

/** The newest quotes of either. */
const NEWEST = 2

function Side({ node, stays }: { readonly node: EntityNode; readonly stays: boolean }) {
  const { id, label, aliases, roles, quoteCount, articleCount } = node
  const quotes = useAnswer(quoteCount === 0 ? null : `newest of ${id}`, (signal) =>
    api.quotes({ speaker: id, limit: NEWEST }, signal),
  )
  return (
    <section className={styles.side} aria-label={label} data-stays={stays}>
      <h3>
        <KindGlyph kind={node.kind} size={18} unnamed={node.unnamed} />
        <Button small onClick={() => void addNodes([id], label)} title="Show on the canvas">
          {label}
        </Button>
      </h3>
      <p className={styles.fact}>
        {kindWords(node)}, {counted(quoteCount, 'quote')}, {counted(articleCount, 'article')}
      </p>
      <p className={styles.fact}>
        <b>{stays ? 'stays' : 'becomes part of the other'}</b>
      </p>
      {roles.length > 0 && <p className={styles.fact}>Described as: {roles.slice(0, 4).join(', ')}</p>}
      {aliases.length > 0 && <p className={styles.fact}>Also called: {aliases.slice(0, 6).join(', ')}</p>}
      {quoteCount === 0 && <p className={styles.fact}>Never quoted.</p>}
      {quotes.problem !== null && <ProblemBox problem={quotes.problem} retry={quotes.retry} />}
      {quoteCount > 0 && quotes.data === null && quotes.problem === null && (
        <Waiting what="Fetching quotes" />
      )}
      {quotes.data?.items.map((quote) => (
        <QuoteCard key={quote.id} quote={quote} />
      ))}
    </section>
  )
}
