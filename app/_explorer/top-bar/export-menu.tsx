// Saves exactly what is shown.
'use client'
import { Download } from 'lucide-react'
import { EXPORT_FORMATS } from '../../../lib/export/formats'
import { saveAs, savePicture } from '../actions/save'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { Menu, MenuHeading, MenuItem } from '../ui/menu'
import { plural } from '../words'

export function ExportMenu() {
  const present = useSession((s) => s.history.present)
  const { nodes, edges } = visibleOf(present)
  return (
    <Menu
      label="Export what is shown"
      icon={<Download size={16} aria-hidden />}
      disabled={nodes.length === 0}
    >
      <MenuHeading>
        What is shown: {plural(nodes.length, 'element')}, {plural(edges.length, 'link')}
      </MenuHeading>
      <MenuItem note="PNG" onSelect={() => void savePicture()}>
        Picture
      </MenuItem>
      {EXPORT_FORMATS.map((format) => (
        <MenuItem key={format.id} note={`.${format.extension}`} onSelect={() => void saveAs(format)}>
          {format.label}
        </MenuItem>
      ))}
    </Menu>
  )
}
