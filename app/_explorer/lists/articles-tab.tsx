// The articles of the collection: find one, read it.
'use client'
import { useState } from 'react'
import type { ArticleNode } from '../../../lib/model/graph'
import { readArticle } from '../actions/read'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { useSession } from '../state/session'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { dateWords, plural } from '../words'
import styles from './articles-tab.module.css'
import list from './list.module.css'
import { SearchField } from './search-field'
import { usePages } from './use-pages'

const PAGE = 50

export function ArticlesTab() {
  const [words, setWords] = useState('')
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <SearchField
        words={words}
        change={setWords}
        hint="Find a title"
        label="Find an article by its title"
        sticky
      />
      <Articles key={`${words} ${changes}`} words={words.trim()} round={changes} />
    </>
  )
}

function Articles({ words, round }: { readonly words: string; readonly round: number }) {
  const key = `articles ${words} ${round}`
  const { items, problem, retry, more } = usePages(key, 'Listing articles', (cursor, signal) =>
    api.articles({ q: words, limit: PAGE, cursor }, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Listing" />
  if (items.length === 0) {
    return (
      <Nothing>
        {words === ''
          ? 'No article has been read yet. Press A to add some.'
          : 'No title has these words. Try fewer of them.'}
      </Nothing>
    )
  }
  return (
    <>
      <ul>
        {items.map((article) => (
          <Row key={article.id} article={article} />
        ))}
      </ul>
      {more !== null && (
        <div className={styles.more}>
          <Button small look="outlined" onClick={more}>
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
        className={`${list.row} ${styles.row}`}
        aria-current={current}
        onClick={() => readArticle(article.id)}
      >
        <KindGlyph kind="article" size={16} />
        <span className={styles.text}>
          <span>{article.label}</span>
          <span className={list.meta}>
            {[article.source, dateWords(article.date), plural(article.quoteCount, 'quote')]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  )
}
