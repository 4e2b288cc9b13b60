// The formats to save in.
'use client'
import { EXPORT_FORMATS } from '../../../lib/export/formats'
import { saveAs, savePicture } from '../actions/save'
import { MenuItem } from '../ui/menu'

export function ExportItems() {
  return (
    <>
      <MenuItem note="PNG" onSelect={() => void savePicture()}>
        Picture
      </MenuItem>
      {EXPORT_FORMATS.map((format) => (
        <MenuItem key={format.id} note={`.${format.extension}`} onSelect={() => void saveAs(format)}>
          {format.label}
        </MenuItem>
      ))}
    </>
  )
}
