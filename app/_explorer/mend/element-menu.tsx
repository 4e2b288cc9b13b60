// The menu of an element or a link of the canvas or the table: what is done with it there, and what can be mended.
'use client'
import { expandLeading } from '../actions/expand'
import { readNode } from '../actions/read'
import { hideSelected, removeSelected, selectEdge, togglePin } from '../actions/select'
import { type MenuPlace, openElementMenu, useMending } from '../state/mending'
import { session, useSession } from '../state/session'
import { MenuItem } from '../ui/menu'
import { PointMenu } from '../ui/point-menu'
import { Items, MendItems, mendsOfLink } from './mend-items'

export function ElementMenu() {
  const place = useMending((s) => s.menu)
  return place === null ? null : <Open key={`${place.of.id} ${place.x} ${place.y}`} place={place} />
}

function Open({ place: { x, y, of } }: { readonly place: MenuPlace }) {
  const edge = useSession((s) => s.history.present.scene.edges.get(of.id))
  const close = () => {
    openElementMenu(null)
    if (document.activeElement === document.body || document.activeElement?.role === 'menu')
      session().canvas?.focus()
  }
  return (
    <PointMenu label="Menu of the element" x={x} y={y} onClose={close}>
      {of.kind === 'node' && <OfNodes />}
      {edge !== undefined && (
        <>
          <MenuItem note="its sentences" onSelect={() => selectEdge(edge.id)}>
            Read
          </MenuItem>
          <Items items={mendsOfLink(edge)} />
        </>
      )}
    </PointMenu>
  )
}

/** Of the selection: what was pressed is part of it, or was made it. */
function OfNodes() {
  const selection = useSession((s) => s.selection)
  const first = useSession((s) => s.history.present.scene.nodes.get(s.selection[0] ?? ''))
  const pinned = useSession((s) => s.selection.every((id) => s.history.present.pinned.has(id)))
  const readable = first?.kind === 'quote' || first?.kind === 'article'
  return (
    <>
      {selection.length === 1 && first !== undefined && (
        <MenuItem
          note={readable ? 'Enter' : 'what lies behind it'}
          onSelect={() => (readable ? readNode(first) : void expandLeading(first.id))}
        >
          {readable ? 'Read' : 'Expand'}
        </MenuItem>
      )}
      <MenuItem note="P" onSelect={togglePin}>
        {pinned ? 'Unpin' : 'Pin'}
      </MenuItem>
      <MenuItem note="H" onSelect={hideSelected}>
        Hide here
      </MenuItem>
      <MenuItem note="Del" onSelect={removeSelected}>
        Remove from the canvas
      </MenuItem>
      <MendItems ids={selection} />
    </>
  )
}
