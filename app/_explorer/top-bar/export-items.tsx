// The formats to save in.
'use client'
import { EXPORT_FORMATS } from '../../../lib/export/formats'
import { saveAs } from '../actions/save'
import { setSession } from '../state/session'
import { MenuItem } from '../ui/menu'

export function ExportItems() {
  return (
    <>
      <MenuItem note="PNG or SVG, any size" onSelect={() => setSession({ dialog: 'picture' })}>
        Picture …
      </MenuItem>
      {EXPORT_FORMATS.map((format) => (
        <MenuItem key={format.id} note={`.${format.extension}`} onSelect={() => void saveAs(format)}>
          {format.label}
        </MenuItem>
      ))}
    </>
  )
}
