// Right: the article being read, else what is selected, else where to begin.
'use client'
import { readingOf } from '../actions/read'
import { useSession } from '../state/session'
import { later } from '../ui/later'
import { IntroPanel } from './intro-panel'
import styles from './right-panel.module.css'

/** What the first view does not show comes later: `npm test` holds the code of the first view to its size. */
const Reader = later(async () => (await import('../reader/reader')).Reader)
const EdgePanel = later(async () => (await import('./edge-panel')).EdgePanel)
const EntityPanel = later(async () => (await import('./entity-panel')).EntityPanel)
const QuotesPanel = later(async () => (await import('./quotes-panel')).QuotesPanel)
const Ranking = later(async () => (await import('../voices/ranking')).Ranking)
const Unheard = later(async () => (await import('../voices/unheard')).Unheard)
const Coverage = later(async () => (await import('../voices/coverage')).Coverage)
const Repeated = later(async () => (await import('./repeated')).Repeated)
const ComparePanel = later(async () => (await import('./compare/compare-panel')).ComparePanel)
const PathsPanel = later(async () => (await import('./paths/paths-panel')).PathsPanel)
const StoryPanel = later(async () => (await import('./story-panel')).StoryPanel)
const CorrectionsPanel = later(async () => (await import('../mend/corrections-panel')).CorrectionsPanel)
const QueuesPanel = later(async () => (await import('../mend/queues-panel')).QueuesPanel)
const ViewsPanel = later(async () => (await import('./views-panel')).ViewsPanel)

export function RightPanel() {
  return (
    <aside id="panel" className={styles.panel} aria-label="Evidence" tabIndex={-1}>
      <Content />
    </aside>
  )
}

function Content() {
  const reading = useSession((s) => s.reading)
  const subject = useSession((s) => s.subject)
  if (reading !== null) return <Reader reading={reading} />
  switch (subject.kind) {
    case 'edge':
      return <OfEdge id={subject.id} />
    case 'views':
      return <ViewsPanel />
    case 'story':
      return <StoryPanel />
    case 'quotes':
      return <QuotesPanel key={JSON.stringify([subject.question, subject.words])} {...subject} />
    case 'ranking':
      return <Ranking />
    case 'unheard':
      return <Unheard />
    case 'coverage':
      return <Coverage />
    case 'repeated':
      return <Repeated />
    case 'compare':
      return <ComparePanel ids={subject.ids} />
    case 'paths':
      return <PathsPanel from={subject.from} to={subject.to} />
    case 'corrections':
      return <CorrectionsPanel />
    case 'queues':
      return <QueuesPanel />
    case 'selection':
      return <OfSelection />
  }
}

function OfEdge({ id }: { readonly id: string }) {
  const edge = useSession((s) => s.history.present.scene.edges.get(id))
  return edge === undefined ? <IntroPanel /> : <EdgePanel key={id} edge={edge} />
}

function OfSelection() {
  const node = useSession((s) => s.history.present.scene.nodes.get(s.selection[0] ?? ''))
  if (node === undefined) return <IntroPanel />
  if (node.kind !== 'quote' && node.kind !== 'article') return <EntityPanel key={node.id} node={node} />
  const reading = readingOf(node)
  return reading === null ? null : <Reader reading={reading} />
}
