// What can be kept and shared of a view.
'use client'
import { Bookmark } from 'lucide-react'
import { chooseGraphFile } from '../actions/take-files'
import { copyLink, showKeptViews } from '../actions/views'
import { setSession } from '../state/session'
import { Menu, MenuItem } from '../ui/menu'

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
      <MenuItem note="GraphML, GEXF, CX2, JSON, CSV" onSelect={chooseGraphFile}>
        Open a graph file…
      </MenuItem>
    </Menu>
  )
}
