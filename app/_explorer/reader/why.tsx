// "Why this speaker?": the rule in a sentence, how sure it is, and each word it rests on, one click from its place.
'use client'
import { runnersUp } from '../../../lib/graph/runners-up'
import type { EntityNode } from '../../../lib/model/graph'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import type { TextSpan } from '../../../lib/model/span'
import { antecedentOf, markId } from './proof'
import styles from './why.module.css'

interface Props {
  readonly quote: QuoteRecord
  readonly article: Pick<ArticleRecord, 'entities' | 'mentions'>
}

export function Why({ quote, article }: Props) {
  const others = runnersUp(quote)
  return (
    <details className={styles.why} open>
      <summary>{quote.speaker === null ? 'Why is the speaker unknown?' : 'Why this speaker?'}</summary>
      <p>{quote.reason.note}</p>
      <Ground quote={quote} article={article} />
      <p className={styles.rule}>
        Rule <code>{quote.reason.rule}</code>
        {quote.speaker !== null && `, ${certainty(quote, article.entities)}`}
      </p>
      {others.length > 0 && (
        <>
          <h3>{quote.speaker === null ? 'Considered' : 'Also considered'}</h3>
          <ul className={styles.rivals}>
            {others.map((c) => (
              <li key={`${c.mention.start} ${c.entityId}`}>
                <Place span={c.mention} words={nameOf(c.entityId, article.entities) ?? c.mention.text} />{' '}
                {c.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

/** The words that decided: cue, speaker, and whom a pronoun or an office stands for. */
function Ground({ quote, article }: Props) {
  const spoken = quote.speaker?.mention ?? null
  const antecedent = antecedentOf(quote, article.mentions)
  const grounds = [
    ...(quote.cue === null ? [] : [{ what: 'Cue', span: quote.cue }]),
    ...(spoken === null ? [] : [{ what: 'Speaker', span: spoken }]),
    ...(antecedent === null ? [] : [{ what: 'Stands for', span: antecedent }]),
  ]
  if (grounds.length === 0) return null
  return (
    <dl className={styles.grounds}>
      {grounds.map(({ what, span }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <Place span={span} words={`“${span.text}”`} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A button that brings words of the text into view and marks them for a moment. */
function Place({ span, words }: { readonly span: TextSpan; readonly words: string }) {
  return (
    <button type="button" className={styles.place} title="Show in the text" onClick={() => show(span.start)}>
      {words}
    </button>
  )
}

const SHOWN_FOR = 1600

function show(start: number): void {
  const element = document.getElementById(markId(start))
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  element.dataset.shown = 'true'
  setTimeout(() => delete element.dataset.shown, SHOWN_FOR)
}

function certainty(quote: QuoteRecord, entities: readonly EntityNode[]): string {
  const sure = Math.round(quote.reason.margin * 100)
  const [next] = runnersUp(quote)
  if (sure === 100 || next === undefined) return 'which leaves no other'
  return `${sure} % ahead of ${nameOf(next.entityId, entities) ?? next.mention.text}`
}

function nameOf(id: string | null, entities: readonly EntityNode[]): string | undefined {
  return entities.find((e) => e.id === id)?.label
}
