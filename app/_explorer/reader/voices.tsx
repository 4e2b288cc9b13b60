// Who speaks in the article and how often, most first: a click goes to their first words here.
'use client'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import { readQuote } from '../actions/read'
import { KindGlyph } from '../ui/kind-glyph'
import { counted, number, plural } from '../words'
import styles from './voices.module.css'

export function Voices({ article }: { readonly article: ArticleRecord }) {
  const statements = article.quotes.filter((q) => q.inside === null)
  const voices = voicesOf(statements)
  const unknown = statements.filter((q) => q.speaker === null)
  const [firstUnknown] = unknown
  const unnamed = new Set(article.entities.filter((e) => e.unnamed).map((e) => e.id))
  if (statements.length === 0) return <p className={styles.none}>Nobody is quoted in this article.</p>
  return (
    <details className={styles.voices}>
      <summary>
        {counted(statements.length, 'quote')} by {plural(voices.length, 'speaker')}
        {unknown.length > 0 && `, ${number(unknown.length)} without a known speaker`}
      </summary>
      <ul>
        {voices.map(([first, count]) => (
          <li key={first.speaker?.entityId}>
            <button type="button" onClick={() => readQuote(first)}>
              <KindGlyph
                kind={first.speakerKind ?? 'person'}
                size={16}
                unnamed={unnamed.has(first.speaker?.entityId ?? '')}
              />
              {first.speakerName ?? first.speaker?.mention?.text ?? 'Unnamed speaker'}
              <span className={styles.count}>{number(count)}</span>
            </button>
          </li>
        ))}
        {firstUnknown !== undefined && (
          <li>
            <button type="button" className={styles.unknown} onClick={() => readQuote(firstUnknown)}>
              Speaker unknown
              <span className={styles.count}>{number(unknown.length)}</span>
            </button>
          </li>
        )}
      </ul>
    </details>
  )
}

/** Each speaker's first statement and how many there are; most first, then in the order of the text. */
function voicesOf(statements: readonly QuoteRecord[]): (readonly [QuoteRecord, number])[] {
  const voices = new Map<string, readonly [QuoteRecord, number]>()
  for (const quote of statements) {
    if (quote.speaker === null) continue
    const [first, count] = voices.get(quote.speaker.entityId) ?? [quote, 0]
    voices.set(quote.speaker.entityId, [first, count + 1])
  }
  return [...voices.values()].sort(([, a], [, b]) => b - a)
}
