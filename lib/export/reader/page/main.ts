// The script inside the reader page: finds, opens by address, and listens to the keys. It asks nothing of any network.
import type { NodeKind } from '../../../model/graph'
import { counted, KIND_WORDS, plural } from '../../../words'
import { collection } from './collection'
import { el, goTo, part } from './dom'
import { finder, kindsOf } from './list'
import { picture } from './network'
import { pageOf } from './pages'

const all = collection((block) => part(block).textContent ?? '[]')
const search = part('search') as HTMLInputElement
const list = part('list')
const page = part('page')
const status = part('status')
const names = finder(all, part('found'))
let kind: NodeKind | 'all' = 'all'
/** What had the focus before the page was opened, to go back to. */
let origin: HTMLElement | SVGElement | null = null

const network = picture(open)

function find(): void {
  status.textContent = names.show(search.value, kind)
}

function open(id: string): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) {
    if (!page.contains(activeElement)) origin = activeElement
  }
  const address = `#${encodeURIComponent(id)}`
  if (location.hash === address) follow()
  else location.hash = address
}

/** Shows what the address names, and puts the focus on its title. */
function follow(): void {
  const id = idInAddress()
  const shown = id === null ? null : pageOf(id, all)
  network?.choose(shown === null ? null : id)
  for (const entry of list.querySelectorAll<HTMLElement>('[data-go]')) {
    if (entry.dataset.go === id) entry.setAttribute('aria-current', 'true')
    else entry.removeAttribute('aria-current')
  }
  if (shown === null) {
    page.replaceChildren(...welcome())
    return
  }
  const title = el('h2', { tabindex: '-1', dir: 'auto' }, shown.title)
  const back = el('button', { class: 'back' }, 'Back')
  back.type = 'button'
  back.addEventListener('click', close)
  page.replaceChildren(back, title, ...shown.body.filter((node) => node !== null))
  page.scrollTop = 0
  tab('page')
  title.focus()
  status.textContent = `Opened ${shown.title}`
}

function idInAddress(): string | null {
  try {
    return decodeURIComponent(location.hash.slice(1)) || null
  } catch {
    return null
  }
}

function close(): void {
  if (location.hash !== '') location.hash = ''
  tab('list')
  const back = origin?.isConnected === true ? origin : search
  back.focus()
}

function welcome(): readonly Node[] {
  const top = all.entities
    .map(({ id, name }) => ({ id, name, said: all.saidBy.get(id)?.length ?? 0 }))
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.said - a.said || (a.name < b.name ? -1 : 1))
    .slice(0, 8)
  const rows = top.map(({ id, name, said }) => {
    const button = goTo(id, '', 'row')
    button.append(el('span', { dir: 'auto' }, name), el('span', { class: 'count' }, counted(said, 'quote')))
    return el('li', {}, button)
  })
  const keys = (key: string, what: string) => el('li', {}, el('kbd', {}, key), ` ${what}`)
  return [
    el('h2', { tabindex: '-1' }, 'Who is quoted most'),
    rows.length === 0
      ? el('p', { class: 'muted' }, 'There are no quotes in this file.')
      : el('ol', { class: 'plain' }, ...rows),
    el('h3', {}, 'How to read this'),
    el(
      'p',
      {},
      'Choose a name to see what they said, each quote in its paragraph with its source. Choose an arrow in the picture for the sentences behind it.',
    ),
    el(
      'ul',
      { class: 'plain keys' },
      keys('/', 'search'),
      keys('↑ ↓', 'walk the list, or from name to name in the picture'),
      keys('Enter', 'open'),
      keys('Esc', 'back'),
    ),
  ]
}

/** On narrow screens one part is seen at a time. */
function tab(name: string): void {
  document.body.dataset.shown = name
  for (const button of document.querySelectorAll<HTMLElement>('[data-tab]')) {
    button.setAttribute('aria-pressed', String(button.dataset.tab === name))
  }
}

function kindButtons(): void {
  const row = part('kinds')
  for (const choice of kindsOf(all)) {
    const button = el('button', { class: 'kind' }, choice === 'all' ? 'all' : KIND_WORDS[choice].many)
    button.type = 'button'
    button.setAttribute('aria-pressed', String(choice === kind))
    button.addEventListener('click', () => {
      kind = choice
      for (const other of row.children) other.setAttribute('aria-pressed', String(other === button))
      find()
    })
    row.append(button)
  }
}

function keys(event: KeyboardEvent): void {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (key === '/' && target !== search) {
    event.preventDefault()
    tab('list')
    search.focus()
    search.select()
  } else if (key === 'Escape') {
    if (target === search && search.value !== '') {
      search.value = ''
      find()
    } else close()
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    walkList(event, key === 'ArrowDown' ? 1 : -1)
  } else if (key === 'Enter' && target === search) {
    entries()[0]?.click()
  }
}

function entries(): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.entry')]
}

/** From the search field into the list, and from entry to entry. */
function walkList(event: KeyboardEvent, by: number): void {
  if (!(event.target instanceof HTMLElement) || !list.contains(event.target)) return
  const all = entries()
  const at = event.target === search ? -1 : all.indexOf(event.target)
  if (event.target !== search && at === -1) return
  event.preventDefault()
  const next = at + by < 0 ? search : all[Math.min(all.length - 1, at + by)]
  next?.focus()
}

function theme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light')
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark'
}

const speakers = all.entities.filter(({ id }) => all.saidBy.has(id)).length
part('counts').textContent = [
  counted(all.quotes.length, 'quote'),
  plural(speakers, 'speaker'),
  counted(all.articles.length, 'article'),
].join(' · ')
document.addEventListener('click', (event) => {
  const hit =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-go], [data-tab]') : null
  if (hit?.dataset.go !== undefined) open(hit.dataset.go)
  if (hit?.dataset.tab !== undefined) tab(hit.dataset.tab)
})
document.addEventListener('keydown', keys)
search.addEventListener('input', find)
part('theme').addEventListener('click', theme)
addEventListener('hashchange', follow)
kindButtons()
find()
status.textContent = ''
if (network === null) document.body.dataset.network = 'none'
tab('list')
follow()
