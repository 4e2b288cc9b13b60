// Saves exactly what is shown.
'use client'
import { Download } from 'lucide-react'
import { useSession } from '../state/session'
import { unhidden, visibleOf } from '../state/visible'
import { later } from '../ui/later'
import { Menu, MenuHeading } from '../ui/menu'
import { plural } from '../words'
import styles from './export-menu.module.css'

/** With the writers of all formats. */
const ExportItems = later(async () => (await import('./export-items')).ExportItems)

export function ExportMenu() {
  const present = useSession((s) => s.history.present)
  const { nodes, edges } = visibleOf(present)
  const hidden = visibleOf(unhidden(present)).nodes.length - nodes.length
  return (
    <Menu
      label="Export what is shown"
      icon={<Download size={16} aria-hidden />}
      disabled={nodes.length === 0}
    >
      <MenuHeading>
        What is shown: {plural(nodes.length, 'element')}, {plural(edges.length, 'link')}
      </MenuHeading>
      {hidden > 0 && (
        <p className={styles.hidden}>
          Files that keep places also have {plural(hidden, 'hidden element')}, marked as hidden
        </p>
      )}
      <ExportItems />
    </Menu>
  )
}
