// PDF documents: their text in reading order without running heads and page numbers, and on which page each word stands.
import type { getDocumentProxy } from 'unpdf'
import { InvalidInput } from '../../../lib/errors'
import { tidy } from '../blocks'
import type { ReadDocument } from '../document'
import type { Budget } from '../limits'
import { damaged, locked } from '../refusals'
import { ofStory, type StatedProperties } from '../stated'
import { refuseBomb } from './bomb'
import { flowsOf } from './columns'
import { bodyFont, bodySize, paragraphsOf } from './paragraphs'
import { type Piece, piecesOf, type Run } from './pieces'
import { type PageSize, withoutRunning } from './running'
import { storyOf } from './story'

const WHAT = 'PDF document'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

interface Sheet {
  readonly pieces: readonly Piece[]
  readonly size: PageSize
}

export async function readPdf(bytes: Buffer, budget: Budget): Promise<ReadDocument> {
  refuseBomb(bytes, budget)
  const pdf = await open(bytes)
  try {
    budget.pages(pdf.numPages)
    const sheets = await sheetsOf(pdf, budget)
    const body = bodyOf(sheets.flatMap(({ pieces }) => pieces))
    const pages = withoutRunning(
      sheets.map(({ pieces }) => pieces),
      sheets.map(({ size }) => size),
      body.size,
    )
    refuseScan(
      pages
        .flat()
        .map(({ text }) => text)
        .join(' '),
    )
    const flows = pages.map((pieces) => flowsOf(pieces))
    const paragraphs = flows.flatMap((page, index) => page.map((flow) => paragraphsOf(flow, index, body)))
    return ofStory(storyOf(paragraphs, body.size, await labelsOf(pdf)), await propertiesOf(pdf))
  } finally {
    await pdf.destroy()
  }
}

function bodyOf(pieces: readonly Piece[]): { size: number; font: string } {
  return { size: bodySize(pieces), font: bodyFont(pieces) }
}

/** A file without its end would be mended by guessing: what it lacks would be missing without a word. */
async function open(bytes: Buffer): Promise<Pdf> {
  if (bytes.lastIndexOf('%%EOF') < bytes.length / 2) throw damaged(WHAT)
  const { getDocumentProxy } = await import('unpdf')
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false })
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? locked(WHAT) : damaged(WHAT, error)
  }
}

async function sheetsOf(pdf: Pdf, budget: Budget): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    budget.time()
    try {
      sheets.push(await sheetOf(pdf, number))
    } catch (error) {
      throw damaged(WHAT, error)
    }
  }
  return sheets
}

async function sheetOf(pdf: Pdf, number: number): Promise<Sheet> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number]
    const isUpright = a > 0 && Math.abs(b) < Math.abs(a) * 0.1
    if (isUpright) {
      runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), font: item.fontName })
    }
  }
  const [, bottom = 0, , top = 0] = page.view
  page.cleanup()
  return { pieces: piecesOf(runs), size: { bottom, top } }
}

/** "iv", "12": what the viewer shows; null labels are plain numbers. */
async function labelsOf(pdf: Pdf): Promise<string[]> {
  const labels = await pdf.getPageLabels().catch(() => null)
  return Array.from({ length: pdf.numPages }, (_, index) => labels?.[index]?.trim() || String(index + 1))
}

/** Nothing but pictures, or letters that only their shapes tell apart. */
function refuseScan(text: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const odd = text.match(/[\p{Co}\uFFFD\p{Cc}]/gu)?.length ?? 0
  if (letters > 0 && odd <= letters) return
  const what = odd > 0 ? 'its letters have no codes, only shapes' : 'its pages are pictures (a scan)'
  throw new InvalidInput(`There is no text in this PDF document: ${what}.`, {
    remedy: 'Run text recognition over it first, for example `ocrmypdf in.pdf out.pdf`.',
  })
}

async function propertiesOf(pdf: Pdf): Promise<StatedProperties> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const value = (name: string): string | null => {
    const field = (info as Readonly<Record<string, unknown>>)[name]
    return typeof field === 'string' && tidy(field) !== '' ? tidy(field) : null
  }
  return {
    title: value('Title'),
    author: value('Author'),
    date: isoDay(value('CreationDate')),
    language: value('Language'),
  }
}

/** "D:20260305091500+01'00'" → "2026-03-05" */
function isoDay(date: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date ?? '') ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}
