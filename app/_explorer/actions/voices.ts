// Questions of voices: who is quoted most, who never is, who is where; and narrowing the page of one of them.

import { edgeId } from '../../../lib/model/graph'
import type { Period, ProfileRole } from '../../../lib/model/voices'
import { api } from '../api/client'
import { announce } from '../state/messages'
import { type PageFilter, type PageState, pageOf, setPage, useVoices } from '../state/voices'
import { attempt } from './attempt'
import { addNodes } from './open'
import { readArticle, readPassage } from './read'
import { turnTo } from './select'

export function showRanking(): void {
  turnTo({ kind: 'ranking' })
}

export function showUnheard(): void {
  turnTo({ kind: 'unheard' })
}

export function showCoverage(): void {
  turnTo({ kind: 'coverage' })
}

export function showRepeated(): void {
  turnTo({ kind: 'repeated' })
}

/** Brings somebody onto the canvas if they are not there, and opens their page. */
export function openVoice(id: string, name: string): void {
  void addNodes([id], name)
}

export function turnPage(id: string, role: ProfileRole | 'names'): void {
  setPage(id, { role, filter: {}, words: '' })
}

/** Narrows a page to a value, which is called `label`. */
export function narrow(id: string, name: keyof PageFilter, value: string, label: string): void {
  change(id, { [name]: value }, { [name]: label })
  announce(`Only ${label}`)
}

/** Takes a filter of a page away. */
export function widen(id: string, name: keyof PageFilter): void {
  const { labels } = pageOf(useVoices.getState(), id)
  change(id, { [name]: undefined }, {})
  announce(`Any again instead of ${labels[name] ?? name}`)
}

/** Narrows a page to a stretch of time; null: all time. */
export function narrowTime(id: string, period: Period | null, label: string): void {
  change(id, { after: period?.from, before: period?.to }, { after: label })
  announce(period === null ? 'Any time again' : `Only ${label}`)
}

function change(id: string, filter: PageFilter, labels: PageState['labels']): void {
  const page = pageOf(useVoices.getState(), id)
  setPage(id, { filter: { ...page.filter, ...filter }, labels: { ...page.labels, ...labels } })
}

export function clearPage(id: string): void {
  setPage(id, { filter: {}, words: '' })
  announce('All filters of this page cleared')
}

/** Reads an article where it first mentions somebody. */
export async function readMention(entity: string, article: string): Promise<void> {
  const link = { relation: 'MENTIONED_IN' as const, source: entity, target: article, count: 1, roles: [] }
  const edge = { ...link, id: edgeId('MENTIONED_IN', entity, article) }
  const found = await attempt('Finding the mention', () => api.evidence(edge))
  const [first] = found?.items ?? []
  if (first !== undefined) readPassage(first)
  else if (found !== null) readArticle(article)
}
