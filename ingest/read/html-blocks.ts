// A DOM tree as blocks of text: paragraphs, headings, captions. Walks without recursion, so depth costs nothing.
import type { ZoneKind } from '../../lib/model/article'
import { type Block, tidy } from './blocks'

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO BUTTON INPUT SELECT TEXTAREA NAV HEAD TITLE'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL BODY'.split(
    ' ',
  ),
)
const ELEMENT = 1
const TEXT = 3

/** Blocks in reading order, empty ones left out. Nothing of scripts, styles, forms and hidden elements. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = []
  let line = ''
  const flush = (end: Node | null) => {
    for (const paragraph of line.split(/\n[ \t]*\n\s*/)) {
      const text = tidy(paragraph)
      if (text !== '') blocks.push({ kind: kindOf(end, root), text })
    }
    line = ''
  }
  let node: Node | null = root
  while (node !== null) {
    const entered = enter(node)
    if (entered.block) flush(node.parentNode)
    line += entered.text
    if (entered.descend && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && (node === root || node.nextSibling === null)) {
      if (isBlock(node)) flush(node)
      node = node === root ? null : node.parentNode
    }
    if (node === null) break
    if (isBlock(node)) flush(node)
    node = node.nextSibling
  }
  flush(root)
  return blocks
}

function enter(node: Node): { text: string; block: boolean; descend: boolean } {
  if (node.nodeType === TEXT) return { text: textOf(node), block: false, descend: false }
  if (node.nodeType !== ELEMENT) return { text: '', block: false, descend: true }
  const name = node.nodeName.toUpperCase()
  if (name === 'BR') return { text: '\n', block: false, descend: false }
  if (SKIPPED.has(name) || isHidden(node as Element)) return { text: '', block: false, descend: false }
  return { text: '', block: BLOCKS.has(name), descend: true }
}

function isBlock(node: Node): boolean {
  return node.nodeType === ELEMENT && BLOCKS.has(node.nodeName.toUpperCase())
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
}

/** Only <pre> keeps its line ends; elsewhere they are spaces. */
function textOf(node: Node): string {
  const text = (node.nodeValue ?? '').replace(/\u00AD|\u200B|\uFEFF|\0/g, '')
  return node.parentNode?.nodeName.toUpperCase() === 'PRE' ? text : text.replace(/[\s\u00A0]+/g, ' ')
}

/** By the nearest ancestor that says: heading, caption, or body. */
function kindOf(node: Node | null, root: Node): ZoneKind {
  for (let at = node, steps = 0; at !== null && steps < 12; at = at.parentNode, steps += 1) {
    const name = at.nodeName.toUpperCase()
    if (/^H[1-6]$/.test(name)) return 'heading'
    if (name === 'FIGCAPTION') return 'caption'
    if (at === root) break
  }
  return 'body'
}
