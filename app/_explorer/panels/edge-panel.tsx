// A link as sentences: the quotes or the passages behind it.
'use client'
import { factFilter } from '../../../lib/graph/filter'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import { isFiltered } from '../../../lib/model/questions'
import { readPassage } from '../actions/read'
import { select } from '../actions/select'
import { api } from '../api/client'
import { QuoteCard } from '../lists/quote-card'
import { QuoteList } from '../lists/quote-list'
import list from '../lists/quote-list.module.css'
import { useIntake } from '../state/intake'
import { useSession } from '../state/session'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { clip, dateWords, isUnnamed, tieWords, titleOf } from '../words'
import styles from './right-panel.module.css'

export function EdgePanel({ edge }: { readonly edge: GraphEdge }) {
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const source = nodes.get(edge.source)
  const target = nodes.get(edge.target)
  if (source === undefined || target === undefined) return null
  // "is one of" says as much as "member"
  const roles = edge.roles.filter((role) => role !== 'member' || !isUnnamed(target))
  return (
    <>
      <div className={styles.between}>
        <End node={source} />
        <p className={styles.relation}>
          {tieWords(edge.relation, { unnamed: isUnnamed(target) })}
          {roles.length > 0 && ` (${roles.join(', ')})`}
        </p>
        <End node={target} />
      </div>
      <Behind edge={edge} source={source} />
    </>
  )
}

function End({ node }: { readonly node: GraphNode }) {
  return (
    <p className={styles.end}>
      <KindGlyph kind={node.kind} unnamed={isUnnamed(node)} />
      <Button small onClick={() => select([node.id])}>
        {titleOf(node, 40)}
      </Button>
    </p>
  )
}

function Behind({ edge, source }: { readonly edge: GraphEdge; readonly source: GraphNode }) {
  if (edge.relation === 'SAID_ABOUT') return <Counted edge={edge} />
  if (edge.relation === 'SAID') return <OneQuote id={edge.target} />
  if (source.kind === 'quote') return <OneQuote id={source.id} />
  return <Passages edge={edge} />
}

/** The quotes that the link's count counts: those within the filter. */
function Counted({ edge }: { readonly edge: GraphEdge }) {
  const changes = useIntake((s) => s.changes)
  const within = factFilter(useSession((s) => s.history.present.filter))
  return (
    <QuoteList
      key={changes}
      question={{ speaker: edge.source, about: edge.target, ...within }}
      nothing={isFiltered(within) ? 'None of these quotes is within the filter.' : 'These quotes are gone.'}
    />
  )
}

function OneQuote({ id }: { readonly id: string }) {
  const changes = useIntake((s) => s.changes)
  const quote = useAnswer(`quote ${id}`, (signal) => api.quote(id, signal), changes)
  if (quote.problem !== null) return <ProblemBox problem={quote.problem} retry={quote.retry} />
  return quote.data === null ? <Waiting what="Fetching the quote" /> : <QuoteCard quote={quote.data} />
}

function Passages({ edge }: { readonly edge: GraphEdge }) {
  const page = useAnswer(`evidence ${edge.id}`, (signal) => api.evidence(edge, undefined, signal))
  if (page.problem !== null) return <ProblemBox problem={page.problem} retry={page.retry} />
  if (page.data === null) return <Waiting what="Fetching sentences" />
  if (page.data.items.length === 0) return <Nothing>The sentences behind this link are gone.</Nothing>
  return (
    <ul>
      {page.data.items.map((e) => (
        <li key={`${e.articleId} ${e.start}`}>
          <button type="button" className={list.card} onClick={() => readPassage(e)}>
            <span className={list.words}>{clip(e.context.text, 320)}</span>
            <span className={list.source}>
              {[e.source, e.articleTitle, dateWords(e.publishedAt)]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
      {page.data.nextCursor !== null && (
        <li className={list.foot}>The first {page.data.items.length} sentences are shown.</li>
      )}
    </ul>
  )
}
