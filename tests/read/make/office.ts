// Small Word, OpenDocument and EPUB files made for tests: their paragraphs as XML, and what else a package needs.
import { type Part, zipOf } from './zip'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8"?>'

export interface Core {
  readonly title?: string
  readonly author?: string
  readonly date?: string
  readonly language?: string
}

/** `body`: the paragraphs as WordprocessingML; `more`: further parts, or other ones. */
export function docxOf(body: string, core: Core = {}, more: readonly Part[] = []): Buffer {
  const styles = ['Title', 'heading 1', 'caption', 'toc 1']
    .map(
      (name, index) =>
        `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('')
  return zipOf([
    { name: '[Content_Types].xml', content: `${XML}<Types/>` },
    {
      name: 'word/document.xml',
      content: `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: `${XML}<w:styles ${W}>${styles}</w:styles>` },
    {
      name: 'docProps/core.xml',
      content: `${XML}<cp:coreProperties>${field('dc:title', core.title)}${field('dc:creator', core.author)}${field('dcterms:created', core.date)}</cp:coreProperties>`,
    },
    ...more,
  ])
}

export function odtOf(text: string, core: Core = {}, more: readonly Part[] = []): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `${XML}<office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'meta.xml',
      content: `${XML}<office:document-meta><office:meta>${field('dc:title', core.title)}${field('meta:initial-creator', core.author)}${field('meta:creation-date', core.date)}</office:meta></office:document-meta>`,
    },
    ...more,
  ])
}

/** `chapters`: the bodies of XHTML pages in reading order. */
export function epubOf(chapters: readonly string[], core: Core = {}, more: readonly Part[] = []): Buffer {
  const items = chapters.map((_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml"/>`).join('')
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')
  return zipOf([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content: `${XML}<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    },
    {
      name: 'OEBPS/book.opf',
      content: `${XML}<package><metadata>${field('dc:title', core.title)}${field('dc:creator', core.author)}${field('dc:date', core.date)}${field('dc:language', core.language)}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items}</manifest><spine><itemref idref="nav"/>${spine}</spine></package>`,
    },
    { name: 'OEBPS/nav.xhtml', content: '<html><body><p>Contents</p></body></html>' },
    ...chapters.map((body, index) => ({
      name: `OEBPS/text/c ${index}.xhtml`,
      content: `${XML}<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`,
    })),
    ...more,
  ])
}

function field(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${value}</${name}>`
}
