// Right: the article being read, else what is selected, else where to begin.
'use client'
import { Reader } from '../reader/reader'
import { useSession } from '../state/session'
import { EdgePanel } from './edge-panel'
import { EntityPanel } from './entity-panel'
import { IntroPanel } from './intro-panel'
import styles from './right-panel.module.css'
import { UnattributedPanel } from './unattributed-panel'

export function RightPanel() {
  return (
    <aside id="panel" className={styles.panel} aria-label="Evidence" tabIndex={-1}>
      <Content />
    </aside>
  )
}

function Content() {
  const reading = useSession((s) => s.reading)
  const edge = useSession((s) => (s.edge === null ? undefined : s.history.present.scene.edges.get(s.edge)))
  const node = useSession((s) => s.history.present.scene.nodes.get(s.selection[0] ?? ''))
  const unattributed = useSession((s) => s.unattributed)
  if (reading !== null) return <Reader reading={reading} />
  if (edge !== undefined) return <EdgePanel key={edge.id} edge={edge} />
  if (node === undefined) return unattributed ? <UnattributedPanel /> : <IntroPanel />
  if (node.kind === 'quote') {
    return <Reader reading={{ articleId: node.articleId, quoteId: node.id, passage: null }} />
  }
  if (node.kind === 'article')
    return <Reader reading={{ articleId: node.id, quoteId: null, passage: null }} />
  return <EntityPanel key={node.id} node={node} />
}
