// "The same text in 3 other outlets": who else printed it, when, and what differs.
'use client'
import type { ArticleRecord } from '../../../lib/model/records'
import type { Reprint, ReprintKind } from '../../../lib/model/reprint'
import { readArticle } from '../actions/read'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { dateWords, number } from '../words'
import styles from './echoes.module.css'

const DIFFERENCES: Readonly<Record<ReprintKind, (reprint: Reprint) => string>> = {
  same: () => 'the same text',
  edited: ({ theirs }) => `edited, ${part(theirs)} of it is in this one`,
  shorter: ({ mine }) => `cut, has ${part(mine)} of this one`,
  longer: ({ theirs }) => `longer, this one is ${part(theirs)} of it`,
  version: ({ theirs }) => `another version, ${part(theirs)} of it is in this one`,
}

function part(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Nothing while it is not known, and where the text stands in no other article. */
export function Reprints({ article }: { readonly article: ArticleRecord }) {
  const changes = useIntake((s) => s.changes)
  const { data, problem, retry } = useAnswer(
    `reprints ${article.id}`,
    (signal) => api.reprints(article.id, signal),
    changes,
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (data === null || data.items.length === 0) return null
  const day = article.publishedAt?.slice(0, 10)
  const same = data.items.filter(({ kind }) => kind !== 'version')
  const versions = data.items.filter(({ kind }) => kind === 'version')
  return (
    <>
      {same.length > 0 && <List title={sameWords(article, same)} items={same} day={day} />}
      {data.original !== null && (
        <p className={styles.about}>An earlier article has it: its quotes count as reprinted ones.</p>
      )}
      {versions.length > 0 && (
        <List
          title={`${number(versions.length)} other ${versions.length === 1 ? 'version' : 'versions'} of this story`}
          items={versions}
          day={day}
        />
      )}
    </>
  )
}

/** Outlets are counted where each has it once. */
function sameWords({ source }: ArticleRecord, items: readonly Reprint[]): string {
  const outlets = new Set(items.map(({ article }) => article.source))
  const elsewhere = outlets.size === items.length && !outlets.has(null) && !outlets.has(source)
  const what = elsewhere ? 'outlet' : 'article'
  return `The same text in ${number(items.length)} other ${items.length === 1 ? what : `${what}s`}`
}

interface ListProps {
  readonly title: string
  readonly items: readonly Reprint[]
  /** Of the article that is read. */
  readonly day: string | undefined
}

function List({ title, items, day }: ListProps) {
  return (
    <details className={styles.echoes}>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.article.id}>
            <button type="button" className={styles.other} onClick={() => readArticle(item.article.id)}>
              {[item.article.source, item.article.label].filter((words) => words !== null).join(': ')}
            </button>
            <span className={styles.about}>
              {[
                dateWords(item.article.date),
                item.earlier && item.article.date !== day ? 'printed before' : null,
                DIFFERENCES[item.kind](item),
              ]
                .filter((words) => words !== null && words !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
