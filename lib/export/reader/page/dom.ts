// Elements made from text: nothing in the page is ever parsed as HTML.
import type { NodeKind } from '../../../model/graph'
import { GLYPHS } from '../../draw/glyphs'

type Child = Node | string | null

interface Attributes {
  readonly class?: string
  readonly href?: string
  readonly id?: string
  readonly title?: string
  readonly lang?: string
  readonly dir?: string
  readonly tabindex?: string
  readonly 'aria-label'?: string
  readonly 'data-go'?: string
}

/** An element with attributes and children; strings are text. Direction of text is its own ("auto"). */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A button that opens what the address part names. */
export function goTo(target: string, label: string, className = 'go'): HTMLButtonElement {
  const button = el('button', { class: className, 'data-go': target, dir: 'auto' }, label)
  button.type = 'button'
  return button
}

/** A link out of the page; plain words unless a browser may follow it. */
export function outwards(url: string | null, label: string): HTMLElement | null {
  if (url === null || !/^https?:\/\//iu.test(url)) return null
  const link = el('a', { href: url }, label)
  link.rel = 'noreferrer noopener'
  link.target = '_blank'
  return link
}

const SVG = 'http://www.w3.org/2000/svg'

export function glyph(kind: NodeKind): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', GLYPHS[kind].join(''))
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `glyph ${kind}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.append(path)
  return svg
}

/** The part of the page with this id. Throws when the page is not whole. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}.`)
  return found
}

/** A list that shows `step` entries and more at the press of a button. */
export function paged<T>(
  items: readonly T[],
  step: number,
  draw: (item: T) => HTMLElement,
): DocumentFragment {
  const all = document.createDocumentFragment()
  const list = el('ul', { class: 'plain' })
  const more = el('button', { class: 'more' })
  more.type = 'button'
  let shown = 0
  const extend = () => {
    const first = shown
    for (const item of items.slice(shown, shown + step)) list.append(el('li', {}, draw(item)))
    shown = Math.min(items.length, shown + step)
    more.textContent = `Show ${Math.min(step, items.length - shown)} more of ${items.length}`
    more.hidden = shown >= items.length
    if (first > 0) list.children[first]?.querySelector('button')?.focus()
  }
  more.addEventListener('click', extend)
  extend()
  all.append(list, more)
  return all
}
