// What can be kept and shared of a view.
'use client'
import { Bookmark } from 'lucide-react'
import { copyLink, showKeptViews } from '../actions/views'
import { setSession } from '../state/session'
import { fetchedLater } from '../ui/later'
import { Menu, MenuItem } from '../ui/menu'

const loadTaking = fetchedLater(() => import('../actions/take-files'))

export function ViewsMenu() {
  return (
    <Menu label="Views" icon={<Bookmark size={16} aria-hidden />}>
      <MenuItem note="S" onSelect={() => setSession({ dialog: 'keep-view' })}>
        Keep this view…
      </MenuItem>
      <MenuItem note="by name" onSelect={showKeptViews}>
        Kept views and stories
      </MenuItem>
      <MenuItem note="places, filters and all" onSelect={() => void copyLink(null)}>
        Copy a link to this view
      </MenuItem>
      <MenuItem
        note="GraphML, GEXF, CX2, JSON, CSV"
        onSelect={() => void loadTaking().then(({ chooseGraphFile }) => chooseGraphFile())}
      >
        Open a graph file…
      </MenuItem>
    </Menu>
  )
}
