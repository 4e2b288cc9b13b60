// The formats to save in, in groups: side by side where there is room.
'use client'
import { EXPORT_FORMATS, FORMAT_GROUPS, type FormatGroup } from '../../../lib/export/formats'
import { saveAs } from '../actions/save'
import { setSession } from '../state/session'
import { MenuGroup, MenuItem } from '../ui/menu'
import styles from './export-menu.module.css'

/** What stands beside what. */
const COLUMNS: readonly (readonly FormatGroup[])[] = [['graph'], ['table', 'quotes', 'picture', 'page']]

export function ExportItems() {
  return (
    <div className={styles.columns}>
      {COLUMNS.map((groups) => (
        <div key={groups[0]} className={styles.column}>
          {groups.map((group) => (
            <Group key={group} group={group} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Group({ group }: { readonly group: FormatGroup }) {
  const formats = EXPORT_FORMATS.filter((format) => format.group === group)
  if (formats.length === 0 && group !== 'picture') return null
  return (
    <MenuGroup label={FORMAT_GROUPS[group]}>
      {group === 'picture' && (
        <MenuItem note="PNG or SVG, any size" onSelect={() => setSession({ dialog: 'picture' })}>
          Picture …
        </MenuItem>
      )}
      {formats.map((format) => (
        <MenuItem key={format.id} note={`.${format.extension}`} onSelect={() => void saveAs(format)}>
          {format.label}
        </MenuItem>
      ))}
    </MenuGroup>
  )
}
