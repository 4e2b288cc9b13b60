// The picture: click or walk with the arrows, Enter opens; what is open stands out with its neighbours.
import { part } from './dom'

export interface Picture {
  /** Marks what is open: a node with its links, or a link with its ends. */
  readonly choose: (id: string | null) => void
}

interface Spot {
  readonly id: string
  readonly element: SVGElement
  readonly x: number
  readonly y: number
}

export function picture(open: (id: string) => void): Picture | null {
  const svg = document.querySelector<SVGSVGElement>('#network svg')
  if (svg === null) return null
  const spots = [...svg.querySelectorAll<SVGElement>('.node')].map(spotOf)
  const links = [...svg.querySelectorAll<SVGElement>('.link')]
  const names = new Map(
    [...svg.querySelectorAll<SVGElement>('.name')].map((name) => [name.dataset.of ?? '', name]),
  )
  for (const { element } of spots) {
    element.setAttribute('role', 'button')
    element.setAttribute('tabindex', '-1')
    element.setAttribute('aria-label', element.querySelector('title')?.textContent ?? '')
  }
  spots[0]?.element.setAttribute('tabindex', '0')
  svg.addEventListener('click', (event) => {
    const hit =
      event.target instanceof Element ? event.target.closest<SVGElement>('.node, .link, .name') : null
    const id = hit?.dataset.id ?? hit?.dataset.edge ?? hit?.dataset.of
    if (id !== undefined) open(id)
  })
  svg.addEventListener('keydown', (event) => walk(event, spots, open))
  zoomable(svg)
  return { choose: (id) => mark(id, spots, links, names) }
}

function spotOf(element: SVGElement): Spot {
  const [x = '0', y = '0'] =
    /translate\(([-\d.]+) ([-\d.]+)\)/u.exec(element.getAttribute('transform') ?? '')?.slice(1) ?? []
  return { id: element.dataset.id ?? '', element, x: Number(x), y: Number(y) }
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

function walk(event: KeyboardEvent, spots: readonly Spot[], open: (id: string) => void): void {
  const here = spots.find(({ element }) => element === event.target)
  if (here === undefined) return
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    open(here.id)
    return
  }
  const direction = DIRECTIONS[event.key]
  if (direction === undefined) return
  event.preventDefault()
  const next = nearest(here, spots, direction)
  if (next === null) return
  here.element.setAttribute('tabindex', '-1')
  next.element.setAttribute('tabindex', '0')
  next.element.focus()
}

/** The closest one in a direction; what lies beside the way counts double. */
function nearest(here: Spot, spots: readonly Spot[], [dx, dy]: readonly [number, number]): Spot | null {
  const ranked = spots
    .map((spot) => {
      const [x, y] = [spot.x - here.x, spot.y - here.y]
      const along = x * dx + y * dy
      return { spot, along, cost: along + 2 * Math.abs(x * dy - y * dx) }
    })
    .filter(({ along }) => along > 1)
    .sort((a, b) => a.cost - b.cost)
  return ranked[0]?.spot ?? null
}

function mark(
  id: string | null,
  spots: readonly Spot[],
  links: readonly SVGElement[],
  names: ReadonlyMap<string, SVGElement>,
): void {
  const drawn = spots.some((spot) => spot.id === id) || links.some((link) => link.dataset.edge === id)
  const near = new Set<string>()
  for (const link of links) {
    const edge = link.dataset.edge ?? ''
    const [, source = '', target = ''] = /^[A-Z_]+:(.+)>([^>]+)$/u.exec(edge) ?? []
    const touched = edge === id || source === id || target === id
    if (touched) near.add(source).add(target)
    link.classList.toggle('chosen', edge === id)
    link.classList.toggle('near', touched)
    link.classList.toggle('faded', drawn && !touched)
  }
  for (const spot of spots) {
    const faded = drawn && spot.id !== id && !near.has(spot.id)
    spot.element.classList.toggle('chosen', spot.id === id)
    spot.element.classList.toggle('faded', faded)
    names.get(spot.id)?.classList.toggle('faded', faded)
  }
}

/** Scale at which names can be read. */
const READABLE = 0.75

/** Buttons that make the picture larger than its frame, which then scrolls. */
function zoomable(svg: SVGSVGElement): void {
  const frame = part('frame')
  const [, , wide = 1, tall = 1] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const fitted = () => Math.min(frame.clientWidth / wide, frame.clientHeight / tall, 1.4) || 1
  // On a narrow screen names could not be read when all of it is shown
  let zoom =
    frame.clientWidth < 480 && fitted() < READABLE
      ? Math.ceil(Math.log(READABLE / fitted()) / Math.log(1.3))
      : 0
  const draw = () => {
    const middle = {
      x: (frame.scrollLeft + frame.clientWidth / 2) / Math.max(1, svg.clientWidth),
      y: (frame.scrollTop + frame.clientHeight / 2) / Math.max(1, svg.clientHeight),
    }
    const scale = fitted() * 1.3 ** zoom
    svg.setAttribute('width', String(Math.round(wide * scale)))
    svg.setAttribute('height', String(Math.round(tall * scale)))
    frame.scrollTo(
      middle.x * wide * scale - frame.clientWidth / 2,
      middle.y * tall * scale - frame.clientHeight / 2,
    )
  }
  const by = (step: number) => () => {
    zoom = step === 0 ? 0 : Math.min(8, Math.max(0, zoom + step))
    draw()
  }
  part('larger').addEventListener('click', by(1))
  part('smaller').addEventListener('click', by(-1))
  part('fit').addEventListener('click', by(0))
  new ResizeObserver(draw).observe(frame)
  draw()
}
