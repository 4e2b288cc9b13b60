// What can be mended about an element or a link, as items of a menu; disabled with the reason where nothing may be.
'use client'
import { edgeId, type GraphEdge, type GraphNode } from '../../../lib/model/graph'
import { mendQuote, mergeSelected } from '../actions/mend'
import { openMending } from '../state/mending'
import { useSession } from '../state/session'
import { MenuHeading, MenuItem } from '../ui/menu'
import { useWriteBar } from '../ui/use-write-bar'

interface Item {
  readonly label: string
  readonly note: string
  readonly run: () => void
}

/** Nothing for articles, and for several of which not all are people, organizations, events or places. */
export function mendsOf(nodes: readonly GraphNode[]): readonly Item[] {
  const [node] = nodes
  if (node === undefined || nodes.some(({ kind }) => kind === 'article')) return []
  if (nodes.length > 1) {
    if (nodes.length > MOST_MERGED || nodes.some(({ kind }) => kind === 'quote')) return []
    const run = () => mergeSelected(nodes.map(({ id }) => id))
    return [{ label: 'Merge these…', note: 'they are one', run }]
  }
  return node.kind === 'quote' ? quoteItems(node.id) : entityItems(node)
}

/** As many as anybody can look through. */
const MOST_MERGED = 12

function entityItems(node: GraphNode): readonly Item[] {
  if (node.kind === 'quote' || node.kind === 'article') return []
  const entity = node
  const open = (kind: 'split' | 'rename' | 'retype' | 'hide') => () => openMending({ kind, entity })
  return [
    { label: 'Merge into…', note: 'the same as another', run: () => mergeSelected([node.id]) },
    { label: 'Split off…', note: 'two of one name', run: open('split') },
    { label: 'Rename…', note: 'another name to show', run: open('rename') },
    { label: 'Change kind…', note: 'a person, a place …', run: open('retype') },
    { label: 'Hide for good…', note: 'is none at all', run: open('hide') },
  ]
}

function quoteItems(id: string): readonly Item[] {
  return [
    { label: 'Another speaker…', note: 'somebody else said it', run: () => void mendQuote(id, 'reassign') },
    { label: 'Not speech…', note: 'nobody said it', run: () => void mendQuote(id, 'reject') },
    { label: 'Confirm', note: 'speaker and words are right', run: () => void mendQuote(id, 'confirm') },
  ]
}

/** Behind a link stands its quote; two of one kind may be one. */
export function mendsOfLink({ relation, source, target }: GraphEdge): readonly Item[] {
  if (relation === 'SAID') return quoteItems(target)
  if (relation === 'ABOUT' || relation === 'ADDRESSED_TO' || relation === 'IN') return quoteItems(source)
  if (relation === 'MENTIONED_IN' || edgeId(relation, source, target) === edgeId(relation, target, source))
    return []
  return [{ label: 'Merge the two…', note: 'they are one', run: () => mergeSelected([source, target]) }]
}

/** The selection is told by the ids. */
export function MendItems({ ids }: { readonly ids: readonly string[] }) {
  const nodes = useSession((s) => s.history.present.scene.nodes)
  return <Items items={mendsOf(ids.flatMap((id) => nodes.get(id) ?? []))} />
}

export function Items({ items }: { readonly items: readonly Item[] }) {
  const { reason, token } = useWriteBar()
  if (items.length === 0) return null
  return (
    <>
      <MenuHeading>{reason ?? 'Mend'}</MenuHeading>
      {token && <MenuItem onSelect={() => openMending({ kind: 'token' })}>Give the token…</MenuItem>}
      {items.map(({ label, note, run }) => (
        <MenuItem key={label} note={note} disabled={reason !== null} onSelect={run}>
          {label}
        </MenuItem>
      ))}
    </>
  )
}
