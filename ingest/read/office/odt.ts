// OpenDocument texts (.odt): paragraphs and headings, then the notes; not comments or tracked changes.
import type { ZoneKind } from '../../../lib/model/article'
import type { Block } from '../blocks'
import type { ReadDocument } from '../document'
import type { Budget } from '../limits'
import { damaged, locked } from '../refusals'
import { ofBlocks } from '../stated'
import { gatherer } from './paragraphs'
import { type Attributes, textsOf, walkXml } from './xml'
import { openPackage } from './zip'

const WHAT = 'OpenDocument text'
const SKIPPED = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:note-citation',
  'text:table-of-content',
  'office:forms',
  'svg:title',
  'svg:desc',
])

export async function readOdt(bytes: Buffer, budget: Budget): Promise<ReadDocument> {
  const document = await openPackage(bytes, WHAT, budget)
  const manifest = await document.part('META-INF/manifest.xml')
  if (manifest?.includes('manifest:encryption-data')) throw locked(WHAT)
  const content = await document.part('content.xml')
  if (content === null) throw damaged(WHAT)
  const meta = textsOf(
    await document.part('meta.xml'),
    ['dc:title', 'meta:initial-creator', 'dc:creator', 'meta:creation-date', 'dc:language'],
    budget,
  )
  return ofBlocks(paragraphsOf(content, budget), {
    title: meta.get('dc:title') ?? null,
    author: meta.get('meta:initial-creator') ?? meta.get('dc:creator') ?? null,
    date: meta.get('meta:creation-date') ?? null,
    language: meta.get('dc:language') ?? null,
  })
}

function paragraphsOf(content: Buffer, budget: Budget): readonly Block[] {
  const main = gatherer()
  const notes = gatherer()
  const parents = new Map<string, string>()
  let into = main
  let inBody = false
  let skipped = 0
  walkXml(content, budget, {
    open: (name, attributes) => {
      if (skipped > 0 || SKIPPED.has(name)) skipped += 1
      else if (name === 'style:style') remember(parents, attributes)
      else if (name === 'office:text') inBody = true
      else if (name === 'text:note') into = notes
      else if (!inBody) return
      else if (name === 'text:p') into.begin(kindOf(attributes, parents))
      else if (name === 'text:h') into.begin('heading')
      else into.add(characterOf(name, attributes))
    },
    text: (text) => {
      if (skipped === 0) into.add(text.replace(/\s+/g, ' '))
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1
      else if (name === 'text:note') into = main
      else if (inBody && (name === 'text:p' || name === 'text:h')) into.end()
    },
  })
  return [...main.blocks, ...notes.blocks]
}

/** Automatic styles ("P3") have the named one they vary as their parent. */
function remember(parents: Map<string, string>, attributes: Attributes): void {
  const [name, parent] = [attributes['style:name'], attributes['style:parent-style-name']]
  if (name !== undefined && parent !== undefined) parents.set(name, parent)
}

function kindOf(attributes: Attributes, parents: ReadonlyMap<string, string>): ZoneKind {
  const style = attributes['text:style-name'] ?? ''
  const named = parents.get(style) ?? style
  if (/^title$/i.test(named)) return 'headline'
  return /^subtitle$/i.test(named) ? 'heading' : 'body'
}

function characterOf(name: string, attributes: Attributes): string {
  if (name === 'text:tab') return ' '
  if (name === 'text:line-break') return '\n'
  return name === 'text:s' ? ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? '1') || 1)) : ''
}
