// Saves exactly what is shown.
'use client'
import { Download } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { EXPORT_FORMATS } from '../../../lib/export/formats'
import { saveAs, savePicture } from '../actions/save'
import { useSession } from '../state/session'
import { visibleOf } from '../state/visible'
import { IconButton } from '../ui/button'
import overlay from '../ui/overlay.module.css'
import { plural } from '../words'

export function ExportMenu() {
  const present = useSession((s) => s.history.present)
  const { nodes, edges } = visibleOf(present)
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label="Export what is shown" disabled={nodes.length === 0}>
          <Download size={16} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={overlay.menu} align="start" sideOffset={4}>
          <DropdownMenu.Label className={overlay.heading}>
            What is shown: {plural(nodes.length, 'element')}, {plural(edges.length, 'link')}
          </DropdownMenu.Label>
          <DropdownMenu.Item className={overlay.item} onSelect={() => void savePicture()}>
            Picture <span className={overlay.note}>PNG</span>
          </DropdownMenu.Item>
          {EXPORT_FORMATS.map((format) => (
            <DropdownMenu.Item key={format.id} className={overlay.item} onSelect={() => void saveAs(format)}>
              {format.label} <span className={overlay.note}>.{format.extension}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
