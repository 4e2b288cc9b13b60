// The canvas's colours, read from the page's CSS variables so that a theme is written in one place only.
import type { NodeKind } from '../../../lib/model/graph'

export interface Palette {
  readonly kinds: Readonly<Record<NodeKind, string>>
  readonly surface: string
  readonly canvas: string
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  readonly unknown: string
  readonly onKind: string
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    kinds: {
      person: read('--kind-person'),
      organization: read('--kind-organization'),
      event: read('--kind-event'),
      place: read('--kind-place'),
      quote: read('--kind-quote'),
      article: read('--kind-article'),
    },
    surface: read('--surface'),
    canvas: read('--canvas'),
    text: read('--text'),
    muted: read('--text-muted'),
    line: read('--line-strong'),
    edge: read('--edge'),
    accent: read('--accent'),
    unknown: read('--unknown'),
    onKind: read('--on-kind'),
  }
}
