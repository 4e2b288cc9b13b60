// The page's main store: the view with its history, and what is only of the moment (selection, reader, dialogs).
import { create } from 'zustand'
import type { NodeLook } from '../../../lib/export/export-graph'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import type { QuoteQuestion } from '../../../lib/model/questions'
import type { Problem } from '../api/problem'
import { amend, type History, historyOf, type Mended, take } from './history'
import { announce } from './messages'
import type { Operation } from './operations'
import { EMPTY_VIEW, type View } from './view'

export type Layout = 'force' | 'concentric' | 'layers' | 'timeline'

/** Where in which article the reader stands. */
export interface Reading {
  readonly articleId: string
  readonly quoteId: string | null
  /** A passage that is not a quote: the sentence behind a link. */
  readonly passage: { readonly start: number; readonly end: number } | null
}

/** What the right panel is about, when nothing is being read: a new panel is a new member here. */
export type Subject =
  /** What is selected; when nothing is, where to begin. */
  | { readonly kind: 'selection' }
  | { readonly kind: 'edge'; readonly id: string }
  /** The views kept by name. */
  | { readonly kind: 'views' }
  /** The kept view that is open: its note and the steps of its story (see `state/story`). */
  | { readonly kind: 'story' }
  /** The quotes that answer a question, under a title. */
  | {
      readonly kind: 'quotes'
      readonly title: string
      readonly note: string
      readonly question: Omit<QuoteQuestion, 'limit' | 'cursor' | 'q'>
      /** What is searched for within them at first. */
      readonly words?: string
      /** Said when there are none at all. */
      readonly nothing?: string
    }
  /** Who is quoted most, who is spoken of and never quoted, who is quoted or only mentioned where. */
  | { readonly kind: 'ranking' }
  | { readonly kind: 'unheard' }
  | { readonly kind: 'coverage' }
  /** The sayings that several articles quote. */
  | { readonly kind: 'repeated' }
  /** Speakers side by side; with fewer than two of them, the question which ones. */
  | { readonly kind: 'compare'; readonly ids: readonly string[] }
  /** Paths from one to the other; null: still to be chosen. */
  | { readonly kind: 'paths'; readonly from: string | null; readonly to: string | null }
  /** The journal of corrections, and what is still to be looked at (see `state/queues`). */
  | { readonly kind: 'corrections' }
  | { readonly kind: 'queues' }

export const THE_SELECTION: Subject = { kind: 'selection' }

/** Neighbours that are shown as one path: the links between them stand out. */
export type Trace = readonly (readonly [string, string])[]

/** Something large that is about to be drawn, and how to go on if the person wants it. */
export interface Guard {
  readonly title: string
  readonly text: string
  /** Narrower ways, the best first. */
  readonly choices: readonly { readonly label: string; readonly run: () => void }[]
  /** Null when it is too much to be drawn at all. */
  readonly proceed: (() => void) | null
}

export interface PictureOptions {
  /** Pixels for one canvas unit. */
  readonly scale: number
  readonly transparent: boolean
}

/** What the canvas can be asked to do. Null while there is none. */
export interface CanvasHandle {
  /** Brings everything of the present view into sight, once it is drawn. */
  readonly fit: () => void
  readonly reveal: (id: string) => void
  /** Brings all of them into view, large enough to be read. */
  readonly show: (ids: readonly string[]) => void
  readonly zoom: (factor: number) => void
  /** The selection with its neighbours as large as they can be read; everything when nothing is selected. */
  readonly zoomToSelection: () => void
  /** A picture of what is shown, as a PNG of at most 4,000 pixels a side. */
  readonly picture: (options: PictureOptions) => Promise<Blob>
  /** How large that would be, in pixels. */
  readonly pictureSize: (scale: number) => { readonly width: number; readonly height: number }
  /** What size and colour stand for at present, by node id. */
  readonly looks: () => ReadonlyMap<string, NodeLook>
  readonly focus: () => void
}

/** Milliseconds between the two clicks of a double one. Until then nothing moves away from under the pointer. */
export const DOUBLE_CLICK = 400

export interface Session {
  readonly history: History
  readonly selection: readonly string[]
  /** A person made the page of what is selected wide. */
  readonly roomy: boolean
  readonly subject: Subject
  /** Lies over the subject. */
  readonly reading: Reading | null
  readonly trace: Trace
  readonly status: 'starting' | 'ready' | 'empty' | 'failed'
  readonly failure: Problem | null
  /** A layout that was asked for; `serial` tells two equal requests apart. */
  readonly arrangement: { readonly layout: Layout; readonly serial: number } | null
  readonly dialog: 'add' | 'shortcuts' | 'keep-view' | 'graph-file' | 'picture' | null
  readonly guard: Guard | null
  readonly canvas: CanvasHandle | null
}

export const useSession = create<Session>(() => ({
  history: historyOf(EMPTY_VIEW),
  selection: [],
  roomy: false,
  subject: THE_SELECTION,
  reading: null,
  trace: [],
  status: 'starting',
  failure: null,
  arrangement: null,
  dialog: null,
  guard: null,
  canvas: null,
}))

export const { getState: session, setState: setSession } = useSession

export function view(): View {
  return session().history.present
}

/** Takes a named step that can be undone, and says so to screen readers. */
export function step(name: string, operation: Operation, mended?: Mended): void {
  setSession((s) => ({ history: take(name, operation, mended)(s.history) }))
  announce(name)
  keepSelection()
}

/** Changes the view as part of the last step. */
export function follow(operation: Operation): void {
  setSession((s) => ({ history: amend(operation)(s.history) }))
}

/** Drops from the selection what is no longer on the canvas. */
export function keepSelection(): void {
  const { scene } = view()
  setSession((s) => ({
    selection: s.selection.every((id) => scene.nodes.has(id))
      ? s.selection
      : s.selection.filter((id) => scene.nodes.has(id)),
    subject: s.subject.kind === 'edge' && !scene.edges.has(s.subject.id) ? THE_SELECTION : s.subject,
  }))
}

/** Subjects that are set side by side and need the room that reading needs. */
const WIDE: ReadonlySet<Subject['kind']> = new Set([
  'ranking',
  'unheard',
  'coverage',
  'repeated',
  'compare',
  'paths',
  'queues',
])

export function isWide({ reading, subject, roomy, selection }: Session): boolean {
  return (
    reading !== null ||
    WIDE.has(subject.kind) ||
    (roomy && subject.kind === 'selection' && selection.length > 0)
  )
}

/** The edge the panel is about. */
export function chosenEdge({ subject }: Session): string | null {
  return subject.kind === 'edge' ? subject.id : null
}

export function nodeOf(id: string | undefined): GraphNode | undefined {
  return id === undefined ? undefined : view().scene.nodes.get(id)
}

export function edgeOf(id: string | null): GraphEdge | undefined {
  return id === null ? undefined : view().scene.edges.get(id)
}
