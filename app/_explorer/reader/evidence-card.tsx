// One quote's evidence: who is taken to have said it, by what words, and why the machine thinks so.
'use client'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { locatorWords } from '../../../lib/export/citation'
import { locatedAt } from '../../../lib/model/article'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { dateWords, number, QUOTE_KIND_WORDS, STANCE_WORDS } from '../words'
import { CitationMenu } from './citation-menu'
import { Echoes } from './echoes'
import styles from './evidence-card.module.css'
import { MendQuote } from './mend-quote'
import { isVerbatim } from './proof'
import { Why } from './why'

interface Props {
  readonly quote: QuoteRecord
  readonly article: ArticleRecord
}

export function EvidenceCard({ quote, article }: Props) {
  return (
    <section className={styles.card} aria-label="Evidence">
      <div className={styles.head}>
        <Speaker quote={quote} />
        <CitationMenu quote={quote} locators={article.locators} />
      </div>
      <ul className={styles.chips}>
        <li>{QUOTE_KIND_WORDS[quote.kind]}</li>
        {quote.cue !== null && (
          <li>
            <b>{STANCE_WORDS[quote.cue.stance]}</b>: “{quote.cue.text}”
          </li>
        )}
        {quote.addresseeName !== null && <li>to {quote.addresseeName}</li>}
        <li>
          {quote.saidDate === null
            ? `published ${dateWords(quote.publishedAt)}`
            : `said ${dateWords(quote.saidDate)}`}
        </li>
        {locatorWords(locatedAt(article.locators, quote.start)).map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <Why quote={quote} article={article} />
      <Echoes quote={quote} />
      <MendQuote quote={quote} />
      <Verbatim quote={quote} article={article} />
    </section>
  )
}

function Speaker({ quote }: { readonly quote: QuoteRecord }) {
  const { speaker, speakerName } = quote
  if (speaker === null) return <h2 className={styles.unknown}>Speaker unknown</h2>
  const written = speaker.mention?.text
  return (
    <h2 className={styles.speaker}>
      <KindGlyph kind={quote.speakerKind ?? 'person'} />
      <Button small onClick={() => void addNodes([speaker.entityId], speakerName ?? 'speaker')}>
        {speakerName ?? 'Unnamed speaker'}
      </Button>
      {written !== undefined && written !== speakerName && (
        <span className={styles.written}>written “{written}”</span>
      )}
    </h2>
  )
}

/** The promise of every fact, checked where it is shown: these are the article's own words at this place. */
function Verbatim({ quote, article }: Props) {
  if (!isVerbatim(quote, article)) {
    return (
      <p className={styles.changed} role="alert">
        <ShieldAlert size={14} aria-hidden />
        These words are not at their place in the stored text. Read the article again to mend it.
      </p>
    )
  }
  return (
    <p className={styles.verbatim}>
      <ShieldCheck size={14} aria-hidden />
      The article’s own words, characters {number(quote.start)} to {number(quote.end)}
    </p>
  )
}
