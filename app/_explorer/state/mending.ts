// What is being mended: the dialog that is open, where an element's menu stands, and what of this visit was undone.
import { create } from 'zustand'
import type { EntityRef } from '../../../lib/model/correction'
import type { EntityNode } from '../../../lib/model/graph'
import type { ArticleRecord, QuoteRecord } from '../../../lib/model/records'
import type { Span } from '../../../lib/model/span'
import type { Mended } from './history'

/** A mistake and what is to be done about it; each kind has its dialog. */
export type Mending =
  /** One alone: the dialog asks whom with. The last of several stays unless told otherwise. */
  | { readonly kind: 'merge'; readonly entities: readonly EntityNode[] }
  | { readonly kind: 'split' | 'rename' | 'retype' | 'hide'; readonly entity: EntityNode }
  /** `to`: who is proposed. */
  | { readonly kind: 'reassign'; readonly quote: QuoteRecord; readonly to: EntityRef | null }
  | { readonly kind: 'reject'; readonly quote: QuoteRecord }
  /** `span`: what is selected in the text. */
  | { readonly kind: 'add'; readonly article: ArticleRecord; readonly span: Span | null }
  /** Corrections of a file. */
  | { readonly kind: 'apply' }
  /** The token that changes need. */
  | { readonly kind: 'token' }

/** An element or a link, and where on the page its menu opens (pixels from the top left). */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  readonly of: { readonly kind: 'node' | 'edge'; readonly id: string }
}

interface MendingState {
  readonly open: Mending | null
  readonly menu: MenuPlace | null
  /** Corrections that were undone since the page was opened, and not made again. */
  readonly undone: ReadonlySet<string>
}

export const useMending = create<MendingState>(() => ({ open: null, menu: null, undone: new Set() }))

export function openMending(open: Mending | null): void {
  useMending.setState({ open, menu: null })
}

export function openElementMenu(menu: MenuPlace | null): void {
  useMending.setState({ menu })
}

export function correctionsTurned(ids: readonly string[], to: Mended['to']): void {
  useMending.setState(({ undone }) => {
    const now = new Set(undone)
    for (const id of ids) to === 'undone' ? now.add(id) : now.delete(id)
    return { undone: now }
  })
}
