// The colours of pictures and of the reader page: those of app/globals.css (a test compares them), light and dark.

export const COLOURS = {
  canvas: ['#f6f7f9', '#10151b'],
  surface: ['#ffffff', '#171d25'],
  'surface-2': ['#f1f3f6', '#1f2731'],
  'surface-3': ['#e6eaef', '#2a3441'],
  line: ['#dde2e8', '#2b3542'],
  'line-strong': ['#808a96', '#738091'],
  text: ['#16202b', '#e8edf3'],
  'text-muted': ['#52606d', '#a5b1bf'],
  accent: ['#1d5fc2', '#83b4ff'],
  'accent-soft': ['#e6effb', '#1d304c'],
  unknown: ['#8f5400', '#f0b75c'],
  edge: ['#8793a0', '#6f7e8f'],
  'kind-person': ['#2b66b1', '#72aaf2'],
  'kind-organization': ['#a85a00', '#eaa450'],
  'kind-event': ['#9b3480', '#e492d0'],
  'kind-place': ['#23774f', '#62c494'],
  'kind-quote': ['#5b4fb5', '#ada2f8'],
  'kind-article': ['#596573', '#9fabb9'],
  'community-1': ['#2d95d3', '#79c0f1'],
  'community-2': ['#a13124', '#b24b0a'],
  'community-3': ['#3a2786', '#8a82e9'],
  'community-4': ['#989016', '#d1ed74'],
  'community-5': ['#ca6789', '#b98184'],
  'community-6': ['#4e66c5', '#5bf9f9'],
  'community-7': ['#6d5179', '#845c96'],
  'community-8': ['#6e113a', '#c9b684'],
  'community-rest': ['#808a96', '#738091'],
  'on-kind': ['#ffffff', '#10151b'],
  'mark-current': ['#ffe08a', '#5b4708'],
  'mark-current-line': ['#a66f00', '#f0c04a'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>

export type Colour = keyof typeof COLOURS

/** What is written into a drawing for a colour: itself, or a variable that a page resolves. */
export type Paint = (colour: Colour) => string

export const LIGHT: Paint = (colour) => COLOURS[colour][0]
export const VARIABLES: Paint = (colour) => `var(--${colour})`

/** Of a community by its number; the last one is that of all smaller ones. */
export function communityColour(tint: number): Colour {
  const name = `community-${tint}`
  return name in COLOURS ? (name as Colour) : 'community-rest'
}
