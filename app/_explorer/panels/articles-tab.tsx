// The articles of the collection: find one, read it.
'use client'
import { useState } from 'react'
import type { ArticleNode } from '../../../lib/model/graph'
import { useIntake } from '../actions/add-documents'
import { attempt } from '../actions/attempt'
import { read } from '../actions/select'
import { api } from '../api/client'
import { useSession } from '../state/session'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { dateWords, plural } from '../words'
import styles from './articles-tab.module.css'
import panel from './left-panel.module.css'

const PAGE = 50

export function ArticlesTab() {
  const [words, setWords] = useState('')
  const added = useIntake((s) => s.added)
  return (
    <>
      <div className={panel.search}>
        <input
          type="search"
          value={words}
          onChange={(e) => setWords(e.target.value)}
          placeholder="Find a title"
          aria-label="Find an article by its title"
        />
      </div>
      <Articles key={`${words} ${added}`} words={words.trim()} round={added} />
    </>
  )
}

function Articles({ words, round }: { readonly words: string; readonly round: number }) {
  const first = useAnswer(`articles ${words} ${round}`, (signal) =>
    api.articles({ q: words, limit: PAGE }, signal),
  )
  const [more, setMore] = useState<{ items: readonly ArticleNode[]; cursor: string | null } | null>(null)
  if (first.problem !== null) return <ProblemBox problem={first.problem} retry={first.retry} />
  if (first.data === null) return <Waiting what="Listing" />
  const items = [...first.data.items, ...(more?.items ?? [])]
  const cursor = more === null ? first.data.nextCursor : more.cursor
  const next = async () => {
    if (cursor === null) return
    const page = await attempt('Listing articles', () => api.articles({ q: words, limit: PAGE, cursor }))
    if (page !== null) setMore({ items: [...(more?.items ?? []), ...page.items], cursor: page.nextCursor })
  }
  if (items.length === 0) {
    return <Nothing>{words === '' ? 'No article has been read yet.' : 'No title has these words.'}</Nothing>
  }
  return (
    <>
      <ul>
        {items.map((article) => (
          <Row key={article.id} article={article} />
        ))}
      </ul>
      {cursor !== null && (
        <div className={styles.more}>
          <Button small look="outlined" onClick={() => void next()}>
            More articles
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ article }: { readonly article: ArticleNode }) {
  const current = useSession((s) => s.reading?.articleId === article.id)
  return (
    <li>
      <button
        type="button"
        className={`${panel.row} ${styles.row}`}
        aria-current={current}
        onClick={() => read({ articleId: article.id, quoteId: null, passage: null })}
      >
        <KindGlyph kind="article" size={16} />
        <span className={styles.text}>
          <span>{article.label}</span>
          <span className={panel.meta}>
            {[article.source, dateWords(article.date), plural(article.quoteCount, 'quote')]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  )
}
