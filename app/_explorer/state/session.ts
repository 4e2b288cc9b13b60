// The page's one store: the view with its history, and what is only of the moment (selection, notices, dialogs).
import { create } from 'zustand'
import type { GraphEdge, GraphNode } from '../../../lib/model/graph'
import type { Problem } from '../api/problem'
import { amend, type History, historyOf, take } from './history'
import type { Operation } from './operations'
import { EMPTY_VIEW, type View } from './view'

export type Layout = 'force' | 'concentric' | 'layers' | 'timeline'

export interface Notice {
  readonly serial: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  /** What the reader can do about it. */
  readonly remedy: string | null
}

/** Where in which article the reader stands. */
export interface Reading {
  readonly articleId: string
  readonly quoteId: string | null
  /** A passage that is not a quote: the sentence behind a link. */
  readonly passage: { readonly start: number; readonly end: number } | null
}

/** Something large that is about to be drawn, and how to go on if the person wants it. */
export interface Guard {
  readonly text: string
  readonly proceed: () => void
}

/** What the canvas can be asked to do. Null while there is none. */
export interface CanvasHandle {
  readonly fit: () => void
  readonly reveal: (id: string) => void
  readonly zoom: (factor: number) => void
  /** A picture of what is shown, as a PNG of at most 4,000 pixels a side. */
  readonly picture: (background: string) => Promise<Blob>
  readonly focus: () => void
}

export interface Session {
  readonly history: History
  readonly selection: readonly string[]
  readonly edge: string | null
  readonly reading: Reading | null
  /** The right panel lists the quotes without a known speaker. */
  readonly unattributed: boolean
  readonly status: 'starting' | 'ready' | 'empty' | 'failed'
  readonly failure: Problem | null
  /** What is being waited for, in words. */
  readonly busy: readonly string[]
  readonly notices: readonly Notice[]
  /** For screen readers: the last thing that happened. */
  readonly announcement: string
  /** A layout that was asked for; `serial` tells two equal requests apart. */
  readonly arrangement: { readonly layout: Layout; readonly serial: number } | null
  readonly dialog: 'add' | 'shortcuts' | null
  readonly guard: Guard | null
  readonly canvas: CanvasHandle | null
}

export const useSession = create<Session>(() => ({
  history: historyOf(EMPTY_VIEW),
  selection: [],
  edge: null,
  reading: null,
  unattributed: false,
  status: 'starting',
  failure: null,
  busy: [],
  notices: [],
  announcement: '',
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
export function step(name: string, operation: Operation): void {
  setSession((s) => ({ history: take(name, operation)(s.history), announcement: name }))
  keepSelection()
}

/** Changes the view as part of the last step. */
export function follow(operation: Operation): void {
  setSession((s) => ({ history: amend(operation)(s.history) }))
}

export function announce(text: string): void {
  setSession({ announcement: text })
}

let serial = 0

export function notify(text: string, tone: Notice['tone'] = 'info', remedy: string | null = null): void {
  serial += 1
  const notice = { serial, tone, text, remedy }
  setSession((s) => ({
    notices: [...s.notices.filter((n) => n.text !== text), notice].slice(-3),
    announcement: text,
  }))
}

export function dismiss(notice: Notice): void {
  setSession((s) => ({ notices: s.notices.filter((n) => n.serial !== notice.serial) }))
}

/** Drops from the selection what is no longer on the canvas. */
export function keepSelection(): void {
  const { scene } = view()
  setSession((s) => ({
    selection: s.selection.every((id) => scene.nodes.has(id))
      ? s.selection
      : s.selection.filter((id) => scene.nodes.has(id)),
    edge: s.edge !== null && scene.edges.has(s.edge) ? s.edge : null,
  }))
}

export function nodeOf(id: string | undefined): GraphNode | undefined {
  return id === undefined ? undefined : view().scene.nodes.get(id)
}

export function edgeOf(id: string | null): GraphEdge | undefined {
  return id === null ? undefined : view().scene.edges.get(id)
}
