// Files of what is shown: the visible elements with their places, and the quotes they are about in full.
import { type ExportFormat, exportBytes, exportFormat } from '../../../lib/export/formats'
import { writeSvg, writeTransparentSvg } from '../../../lib/export/svg'
import { announce } from '../state/messages'
import { type PictureOptions, session } from '../state/session'
import { attempt } from './attempt'
import { shownGraph } from './shown-graph'

export async function savePicture(options: PictureOptions): Promise<void> {
  const { canvas } = session()
  if (canvas === null) return
  const picture = await attempt('Painting the picture', () => canvas.picture(options))
  if (picture !== null) download(picture, 'hearsay.png')
}

export async function saveDrawing(transparent: boolean): Promise<void> {
  await saveAs({ ...exportFormat('svg'), write: transparent ? writeTransparentSvg : writeSvg })
}

export async function saveAs(format: ExportFormat): Promise<void> {
  await attempt(`Writing ${format.label}`, async () => {
    const bytes = await exportBytes(format, await shownGraph(format))
    download(new Blob([bytes], { type: format.mediaType }), `hearsay.${format.extension}`)
  })
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  announce(`Saved ${name}`)
}
