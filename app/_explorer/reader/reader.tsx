// The evidence: an article's text with every quote and mention marked, the current one in view, and why its speaker.
'use client'
import { languageNote } from '../../../lib/model/language'
import type { ArticleRecord } from '../../../lib/model/records'
import { addNodes } from '../actions/open'
import { closeReader } from '../actions/read'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import type { Reading } from '../state/session'
import { Back } from '../ui/back'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { clip, dateWords } from '../words'
import { AddQuote } from './add-quote'
import { ArticleText } from './article-text'
import { EvidenceCard } from './evidence-card'
import { Forget } from './forget'
import { MarkSwitches } from './mark-switches'
import styles from './reader.module.css'
import { Reprints } from './reprints'
import { Steps } from './steps'
import { Voices } from './voices'

export function Reader({ reading }: { readonly reading: Reading }) {
  const changes = useIntake((s) => s.changes)
  const article = useAnswer(
    `article ${reading.articleId}`,
    (signal) => api.article(reading.articleId, signal),
    changes,
  )
  return (
    <article className={styles.reader} aria-label="Reader">
      <div className={styles.bar}>
        <Back onClick={closeReader} />
        {article.data !== null && <Steps article={article.data} current={reading.quoteId} />}
      </div>
      {article.problem !== null && <ProblemBox problem={article.problem} retry={article.retry} />}
      {article.data === null && article.problem === null && <Waiting what="Opening the article" />}
      {article.data !== null && <Contents article={article.data} reading={reading} />}
    </article>
  )
}

function Contents({ article, reading }: { readonly article: ArticleRecord; readonly reading: Reading }) {
  const quote = article.quotes.find((q) => q.id === reading.quoteId)
  const note = languageNote(article.language)
  return (
    <>
      {quote !== undefined && <EvidenceCard quote={quote} article={article} />}
      <MarkSwitches />
      <div className={styles.text}>
        <header className={styles.head}>
          {/* Most texts open with their headline: it is not printed twice */}
          <h2 className={opensWithHeadline(article) ? styles.unseen : undefined}>
            {article.title ?? clip(article.text, 80)}
          </h2>
          <p className={styles.facts}>
            {[article.source, article.byline, dateWords(article.publishedAt)]
              .filter((p) => p !== null)
              .join(' · ')}
            {article.url !== null && (
              <>
                {' · '}
                <a href={article.url} target="_blank" rel="noreferrer noopener">
                  original
                </a>
              </>
            )}
          </p>
          {note !== null && <p className={styles.note}>{note}</p>}
          <Voices article={article} />
          <Reprints article={article} />
        </header>
        <div lang={article.language ?? undefined}>
          <ArticleText article={article} reading={reading} />
        </div>
        <Mentioned article={article} />
      </div>
    </>
  )
}

function opensWithHeadline({ title, text, zones }: ArticleRecord): boolean {
  const headline = zones.find((z) => z.kind === 'headline')
  return headline !== undefined && title !== null && text.slice(headline.start, headline.end).includes(title)
}

/** Everyone in the article, as buttons that put them on the canvas: the keyboard's way to what is underlined. */
function Mentioned({ article }: { readonly article: ArticleRecord }) {
  const named = article.entities.filter((e) => !e.unnamed)
  return (
    <footer className={styles.mentioned}>
      <h3>In this article</h3>
      <ul>
        {named.map((entity) => (
          <li key={entity.id}>
            <button
              type="button"
              className={styles.entity}
              data-kind={entity.kind}
              onClick={() => void addNodes([entity.id], entity.label)}
            >
              {entity.label}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <AddQuote article={article} />
        <Forget article={article} />
      </div>
    </footer>
  )
}
