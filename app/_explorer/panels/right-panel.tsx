// Right: the article being read, else what is selected, else where to begin.
'use client'
import { readingOf } from '../actions/read'
import { Reader } from '../reader/reader'
import { useSession } from '../state/session'
import { ComparePanel } from './compare/compare-panel'
import { EdgePanel } from './edge-panel'
import { EntityPanel } from './entity-panel'
import { IntroPanel } from './intro-panel'
import { PathsPanel } from './paths/paths-panel'
import styles from './right-panel.module.css'
import { StoryPanel } from './story-panel'
import { UnattributedPanel } from './unattributed-panel'
import { ViewsPanel } from './views-panel'

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
    case 'unattributed':
      return <UnattributedPanel />
    case 'views':
      return <ViewsPanel />
    case 'story':
      return <StoryPanel />
    case 'compare':
      return <ComparePanel ids={subject.ids} />
    case 'paths':
      return <PathsPanel from={subject.from} to={subject.to} />
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
