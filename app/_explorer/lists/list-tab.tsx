// The same elements as the canvas, as a list: for screen readers, for keyboards, and for finding one among many.
'use client'
import { Pin } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { degrees } from '../../../lib/graph/neighbourhood'
import { quotesOf, rankNodes } from '../../../lib/graph/rank'
import { type GraphNode, NODE_KINDS } from '../../../lib/model/graph'
import { readNode } from '../actions/read'
import { select, toggleSelected } from '../actions/select'
import { useMeasures } from '../state/measures'
import { session, useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { CommunityMark } from '../ui/community-mark'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing } from '../ui/states'
import { counted, isUnnamed, KIND_WORDS, kindWords, plural, titleOf } from '../words'
import styles from './list.module.css'
import { SearchField } from './search-field'

/** More rows than this are cut, and said to be. */
const LONGEST = 200

export function ListTab() {
  const present = useSession((s) => s.history.present)
  const [words, setWords] = useState('')
  const { nodes, edges } = visibleOf(present)
  const links = useMemo(() => degrees(edges), [edges])
  const ranked = useMemo(() => rankNodes(nodes), [nodes])
  const found = ranked.filter((n) => n.label.toLowerCase().includes(words.trim().toLowerCase()))
  const shown = found.slice(0, LONGEST)
  if (nodes.length === 0)
    return <Nothing>Nothing is on the canvas. Search for a name above, or press /.</Nothing>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside
    <div onKeyDown={moveFocus}>
      <SearchField words={words} change={setWords} hint="Find on the canvas" sticky />
      {NODE_KINDS.map((kind) => {
        const some = shown.filter((n) => n.kind === kind)
        return some.length === 0 ? null : (
          <section key={kind} aria-label={KIND_WORDS[kind].many}>
            <h2 className={styles.heading}>{counted(found.filter((n) => n.kind === kind).length, kind)}</h2>
            <ul>
              {some.map((node) => (
                <Row key={node.id} node={node} links={links.get(node.id) ?? 0} />
              ))}
            </ul>
          </section>
        )
      })}
      {found.length > shown.length && (
        <Nothing>
          Showing {shown.length} of {found.length}. Type above to find the others.
        </Nothing>
      )}
      {found.length === 0 && (
        <Nothing>
          Nothing on the canvas is called that. The search above looks in the whole collection.
        </Nothing>
      )}
    </div>
  )
}

function Row({ node, links }: { readonly node: GraphNode; readonly links: number }) {
  const selected = useSession((s) => s.selection.includes(node.id))
  const pinned = useSession((s) => s.history.present.pinned.has(node.id))
  const community = useMeasures((s) => s.communityOf.get(node.id))
  const quotes = quotesOf(node)
  const facts = [
    ...(quotes > 0 ? [counted(quotes, 'quote')] : []),
    plural(links, 'link'),
    ...(community === undefined ? [] : [`community ${community}`]),
    ...(pinned ? ['pinned'] : []),
  ]
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={selected}
        aria-label={`${titleOf(node, 80)}, ${kindWords(node)}, ${facts.join(', ')}`}
        onClick={(event) => choose(node, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        <KindGlyph kind={node.kind} size={16} unnamed={isUnnamed(node)} />
        <span className={styles.label}>{titleOf(node, 60)}</span>
        <span className={styles.meta}>
          {community !== undefined && <CommunityMark number={community} />}
          {pinned && <Pin size={12} aria-hidden />} {quotes > 0 && quotes}
        </span>
      </button>
    </li>
  )
}

function choose(node: GraphNode, more: boolean): void {
  if (more) {
    toggleSelected(node.id)
    return
  }
  select([node.id])
  readNode(node)
  session().canvas?.reveal(node.id)
}

/** Up and down go from row to row; Tab still reaches each of them. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || !(event.target instanceof HTMLElement)) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  stops[stops.indexOf(event.target) + by]?.focus()
  event.preventDefault()
}
