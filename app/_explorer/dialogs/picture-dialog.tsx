// Asks how the picture is to be saved: as what, how large, on which ground.
'use client'
import { type FormEvent, useMemo, useState } from 'react'
import { saveDrawing, savePicture } from '../actions/save'
import { session, setSession, useSession } from '../state/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { number } from '../words'

const close = () => setSession({ dialog: null })

const SCALES = [1, 2, 4] as const

export function PictureDialog() {
  const open = useSession((s) => s.dialog === 'picture')
  const [kind, setKind] = useState('png')
  const sizes = useMemo(() => SCALES.map((scale) => ({ ...session().canvas?.pictureSize(scale), scale })), [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const transparent = given.get('ground') === 'none'
    if (given.get('kind') === 'svg') await saveDrawing(transparent)
    else await savePicture({ scale: Number(given.get('scale')), transparent })
    close()
  }
  return (
    <Dialog
      open={open}
      title="Save a picture"
      text="Exactly what is on the canvas, all of it."
      onClose={close}
    >
      <form className={form.form} onSubmit={(event) => void submit(event)}>
        <label>
          Kind
          <select name="kind" value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="png">PNG, for pages and slides</option>
            <option value="svg">SVG, sharp at any size, to be edited</option>
          </select>
        </label>
        {kind === 'png' && (
          <label>
            Size
            <select name="scale" defaultValue="2">
              {sizes.map(({ scale, width = 0, height = 0 }) => (
                <option key={scale} value={scale}>
                  {scale} ×, {number(width)} × {number(height)} pixels
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Ground
          <select name="ground" defaultValue="canvas">
            <option value="canvas">{kind === 'svg' ? 'Light' : 'As on the canvas'}</option>
            <option value="none">Transparent</option>
          </select>
        </label>
        <div className={form.row}>
          <Button look="primary" type="submit">
            Save
          </Button>
          <Button look="outlined" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
