// Word documents (.docx): the body's paragraphs, then foot- and endnotes; not headers, comments or what was deleted.
import type { ZoneKind } from '../../../lib/model/article'
import type { Block } from '../blocks'
import type { ReadDocument } from '../document'
import type { Budget } from '../limits'
import { damaged } from '../refusals'
import { ofBlocks } from '../stated'
import { gatherer } from './paragraphs'
import { type Attributes, textsOf, walkXml } from './xml'
import { openPackage, type Package } from './zip'

const WHAT = 'Word document'
const MAIN = 'word/document.xml'
/** Text that was moved away, and the second copy of a drawing for old programs. */
const SKIPPED = new Set(['w:moveFrom', 'mc:Fallback'])

export async function readDocx(bytes: Buffer, budget: Budget): Promise<ReadDocument> {
  const document = await openPackage(bytes, WHAT, budget)
  const main = await document.part(MAIN)
  if (main === null) throw damaged(WHAT)
  const styles = await styleKinds(document, budget)
  const blocks = [...paragraphsOf(main, styles, budget)]
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const part = await document.part(notes)
    if (part !== null) blocks.push(...paragraphsOf(part, styles, budget))
  }
  const core = textsOf(
    await document.part('docProps/core.xml'),
    ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created'],
    budget,
  )
  return ofBlocks(blocks, {
    title: core.get('dc:title') ?? null,
    author: core.get('dc:creator') ?? null,
    date: core.get('dcterms:created') ?? null,
    language: core.get('dc:language') ?? null,
  })
}

function paragraphsOf(
  xml: Buffer,
  styles: ReadonlyMap<string, ZoneKind | null>,
  budget: Budget,
): readonly Block[] {
  const paragraphs = gatherer()
  let skipped = 0
  let inRun = 0
  let hidden = false
  let inText = false
  walkXml(xml, budget, {
    open: (name, attributes) => {
      if (skipped > 0 || SKIPPED.has(name)) skipped += 1
      else if (name === 'w:p') paragraphs.begin('body')
      else if (name === 'w:pStyle') paragraphs.kind(kindOf(styles, attributes['w:val']))
      else if (name === 'w:r') {
        inRun += 1
        hidden = false
      } else if (name === 'w:vanish') hidden = inRun > 0 && isOn(attributes)
      else if (name === 'w:t') inText = !hidden
      else paragraphs.add(hidden || inRun === 0 ? '' : characterOf(name))
    },
    text: (text) => {
      if (skipped === 0 && inText) paragraphs.add(text)
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1
      else if (name === 'w:p') paragraphs.end()
      else if (name === 'w:r') inRun -= 1
      else if (name === 'w:t') inText = false
    },
  })
  return paragraphs.blocks
}

function characterOf(name: string): string {
  if (name === 'w:tab') return ' '
  if (name === 'w:br' || name === 'w:cr') return '\n'
  return name === 'w:noBreakHyphen' ? '-' : ''
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/i.test(attributes['w:val'] ?? '')
}

function kindOf(styles: ReadonlyMap<string, ZoneKind | null>, id: string | undefined): ZoneKind | null {
  const known = styles.get(id ?? '')
  return known === undefined ? 'body' : known
}

/** Style id → what its paragraphs are. Built-in styles have English names in every language of Word. */
async function styleKinds(document: Package, budget: Budget): Promise<ReadonlyMap<string, ZoneKind | null>> {
  const kinds = new Map<string, ZoneKind | null>()
  const part = await document.part('word/styles.xml')
  if (part === null) return kinds
  let id = ''
  walkXml(part, budget, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      else if (name === 'w:name' && id !== '') kinds.set(id, namedKind(attributes['w:val'] ?? ''))
    },
  })
  return kinds
}

function namedKind(style: string): ZoneKind | null {
  if (/^title$/i.test(style)) return 'headline'
  if (/^(?:heading \d|subtitle)$/i.test(style)) return 'heading'
  if (/^caption$/i.test(style)) return 'caption'
  return /^toc (?:\d|heading)/i.test(style) ? null : 'body'
}
