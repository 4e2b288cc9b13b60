// Books (.epub): the chapters in reading order as one text, with the metadata of the package.
import { posix } from 'node:path'
import { InvalidInput } from '../../../lib/errors'
import type { Block } from '../blocks'
import { declaredCharset, decode } from '../decode'
import type { ReadDocument } from '../document'
import { blocksOf } from '../html-blocks'
import { parsePage } from '../html-page'
import type { Budget } from '../limits'
import { damaged } from '../refusals'
import { ofBlocks, type StatedProperties } from '../stated'
import { refuseEntities, textsOf, walkXml } from './xml'
import { openPackage, type Package } from './zip'

const WHAT = 'EPUB book'

export async function readEpub(bytes: Buffer, budget: Budget): Promise<ReadDocument> {
  const book = await openPackage(bytes, WHAT, budget)
  await refuseProtected(book)
  const path = await packagePath(book, budget)
  const description = await book.part(path)
  if (description === null) throw damaged(WHAT)
  const blocks: Block[] = []
  for (const name of chapterNames(description, path, budget)) {
    const chapter = await book.part(name)
    if (chapter !== null) blocks.push(...chapterBlocks(chapter))
  }
  const stated = propertiesOf(description, budget)
  return ofBlocks(withTitle(blocks, stated.title), stated)
}

/** Fonts may be scrambled; chapters that are cannot be read. */
async function refuseProtected(book: Package): Promise<void> {
  const encryption = (await book.part('META-INF/encryption.xml'))?.toString('utf8') ?? ''
  if (!/URI="[^"]+\.(?:x?html?|xml)"/i.test(encryption)) return
  throw new InvalidInput('This EPUB book is copy-protected.', {
    remedy: 'Give an edition without copy protection.',
  })
}

async function packagePath(book: Package, budget: Budget): Promise<string> {
  const container = await book.part('META-INF/container.xml')
  let path: string | undefined
  if (container !== null) {
    walkXml(container, budget, {
      open: (name, attributes) => {
        if (/(?:^|:)rootfile$/.test(name)) path ??= attributes['full-path']
      },
    })
  }
  if (path === undefined) throw damaged(WHAT)
  return path
}

/** The pages of the spine, in order; those outside the order of reading and the table of contents left out. */
function chapterNames(description: Buffer, path: string, budget: Budget): string[] {
  const pages = new Map<string, string>()
  const names: string[] = []
  walkXml(description, budget, {
    open: (name, attributes) => {
      const { id, href, properties, idref, linear } = attributes
      if (/(?:^|:)item$/.test(name) && id !== undefined && href !== undefined) {
        if (!/\bnav\b/.test(properties ?? '')) pages.set(id, posix.join(posix.dirname(path), decoded(href)))
      } else if (/(?:^|:)itemref$/.test(name) && linear !== 'no') {
        const page = pages.get(idref ?? '')
        if (page !== undefined) names.push(page)
      }
    },
  })
  return names
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function chapterBlocks(bytes: Buffer): Block[] {
  const html = decode(bytes, declaredCharset(bytes)).text
  refuseEntities(html)
  const page = parsePage(html)
  const root = page.body ?? page.documentElement
  return root === null ? [] : blocksOf(root)
}

function propertiesOf(description: Buffer, budget: Budget): StatedProperties {
  const found = textsOf(
    description,
    ['dc:title', 'dc:creator', 'dc:date', 'dc:language', 'dc:publisher'],
    budget,
  )
  return {
    title: found.get('dc:title') ?? null,
    author: found.get('dc:creator') ?? null,
    date: found.get('dc:date') ?? null,
    language: found.get('dc:language') ?? null,
    publisher: found.get('dc:publisher') ?? null,
  }
}

/** A book's text begins with its title, whether or not a title page says it again. */
function withTitle(blocks: readonly Block[], title: string | null): readonly Block[] {
  if (title === null || blocks.length === 0) return blocks
  const said = blocks.slice(0, 4).some(({ text }) => text.toLowerCase() === title.toLowerCase())
  return said ? blocks : [{ kind: 'headline', text: title }, ...blocks]
}
