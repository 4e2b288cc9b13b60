// The canvas's colours, read from the page's CSS variables so that a theme is written in one place only.
import { NODE_KINDS, type NodeKind } from '../../../lib/model/graph'
import { COLOURED } from '../state/measures'

export interface Palette {
  readonly kinds: Readonly<Record<NodeKind, string>>
  /** Of communities, largest first; the last one is that of all smaller ones and of what is in none. */
  readonly communities: readonly string[]
  readonly surface: string
  readonly canvas: string
  readonly text: string
  readonly muted: string
  readonly edge: string
  readonly accent: string
  readonly unknown: string
  readonly onKind: string
}

/** As they are in the present theme. A probe is coloured with each, because a variable itself still says `light-dark(…)`. */
export function readPalette(): Palette {
  const probe = document.body.appendChild(document.createElement('span'))
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const kinds = Object.fromEntries(NODE_KINDS.map((kind) => [kind, read(`kind-${kind}`)]))
  const palette = {
    kinds: kinds as Record<NodeKind, string>,
    communities: [...Array.from({ length: COLOURED }, (_, i) => `${i + 1}`), 'rest'].map((name) =>
      read(`community-${name}`),
    ),
    surface: read('surface'),
    canvas: read('canvas'),
    text: read('text'),
    muted: read('text-muted'),
    edge: read('edge'),
    accent: read('accent'),
    unknown: read('unknown'),
    onKind: read('on-kind'),
  }
  probe.remove()
  return palette
}
