// One name, two people: in the chosen articles it is somebody else.
'use client'
import { useState } from 'react'
import { type ArticleNode, type EntityNode, edgeId } from '../../../lib/model/graph'
import { refOf } from '../actions/mend'
import { api } from '../api/client'
import { More } from '../lists/more'
import { usePages } from '../lists/use-pages'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { clip, dateWords, number } from '../words'
import { MendFrame } from './frame'
import styles from './mend.module.css'

const AT_ONCE = 100

export function SplitDialog({ entity }: { readonly entity: EntityNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState(entity.label)
  const [note, setNote] = useState('')
  const ready = chosen.size > 0 && name.trim() !== '' && note.trim() !== ''
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <MendFrame
      title={`Split off from ${entity.label}`}
      text={`In the articles you choose, “${entity.label}” is somebody else, who gets an entry of their own.`}
      verb="Split off"
      missing="Choose the articles, and say who it is there."
      actions={
        ready
          ? [
              {
                kind: 'split',
                entity: refOf(entity),
                articleIds: [...chosen].sort(),
                name: name.trim(),
                note: note.trim(),
              },
            ]
          : null
      }
    >
      <Articles entity={entity} chosen={chosen} toggle={toggle} />
      <div className={styles.signed}>
        <label>
          Their name
          <input
            value={name}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Who that is
          <input
            value={note}
            maxLength={200}
            autoComplete="off"
            placeholder="the footballer"
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </div>
    </MendFrame>
  )
}

interface ArticlesProps {
  readonly entity: EntityNode
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

function Articles({ entity, chosen, toggle }: ArticlesProps) {
  const { items, total, problem, retry, more } = usePages(
    `split ${entity.id}`,
    'Fetching more articles',
    (cursor) =>
      api.neighbours(entity.id, {
        relation: 'MENTIONED_IN',
        direction: 'out',
        kind: 'article',
        order: 'newest',
        limit: AT_ONCE,
        cursor,
      }),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Looking up the articles" />
  const articles = items.flatMap(({ node }) => (node.kind === 'article' ? [node] : []))
  return (
    <fieldset className={styles.articles}>
      <legend>
        In these articles it is somebody else ({number(chosen.size)} of {number(total)})
      </legend>
      <ul>
        {articles.map((article) => (
          <Row
            key={article.id}
            article={article}
            entity={entity}
            checked={chosen.has(article.id)}
            toggle={() => toggle(article.id)}
          />
        ))}
      </ul>
      <More more={more} />
    </fieldset>
  )
}

interface RowProps {
  readonly article: ArticleNode
  readonly entity: EntityNode
  readonly checked: boolean
  readonly toggle: () => void
}

function Row({ article, entity, checked, toggle }: RowProps) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} onChange={toggle} />
        <span>
          {article.label}
          <span className={styles.muted}>
            {[article.source, dateWords(article.date)].filter((part) => part !== null).join(' · ')}
          </span>
        </span>
      </label>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Who is it here?</summary>
        {open && <Sentence entity={entity.id} article={article.id} />}
      </details>
    </li>
  )
}

/** The paragraph in which the article first mentions the entity. */
function Sentence({ entity, article }: { readonly entity: string; readonly article: string }) {
  const [relation, source, target] = ['MENTIONED_IN', entity, article] as const
  const edge = { id: edgeId(relation, source, target), relation, source, target, count: 1, roles: [] }
  const answer = useAnswer(`mention ${edge.id}`, (signal) => api.evidence(edge, undefined, signal))
  if (answer.problem !== null) return <ProblemBox problem={answer.problem} retry={answer.retry} />
  if (answer.data === null) return <Waiting what="Fetching the sentence" />
  const [first] = answer.data.items
  return <p>{first === undefined ? 'The sentence is gone.' : clip(first.context.text, 320)}</p>
}
