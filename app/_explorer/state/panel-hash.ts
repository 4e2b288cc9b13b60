// The right panel in the address: which speakers are compared, between whom paths are looked for, what is read and where.
import { MAX_COMPARED } from '../../../lib/api/limits'
import type { Reading, Subject } from './session'

export interface LinkedPanel {
  /** Null: the panel is about what is selected. */
  readonly subject: Subject | null
  readonly reading: Reading | null
}

/** Subjects that need no more than their name. */
const ALONE = ['views', 'ranking', 'unheard', 'coverage', 'repeated', 'corrections', 'queues'] as const

/** Stands for an end of paths that is still to be chosen. */
const OPEN_END = '-'

/** `t=compare.p:1.p:2&r=a:7.q:9`: parts for the hash, empty where there is nothing to tell. */
export function panelParts({ subject, reading }: LinkedPanel): readonly [string, string][] {
  return [
    ['t', subject === null ? '' : subjectPart(subject).join('.')],
    ['r', reading === null ? '' : readingPart(reading)],
  ]
}

/** What is malformed, or of a kind that no address carries, is left out. */
export function parsePanel(parts: ReadonlyMap<string, string>): LinkedPanel {
  return { subject: parseSubject(parts.get('t') ?? ''), reading: parseReading(parts.get('r') ?? '') }
}

function subjectPart(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'compare':
      return ['compare', ...subject.ids]
    case 'paths':
      return ['paths', subject.from ?? OPEN_END, subject.to ?? OPEN_END]
    default:
      return ALONE.some((kind) => kind === subject.kind) ? [subject.kind] : []
  }
}

function parseSubject(text: string): Subject | null {
  const [kind, ...ids] = text.split('.').filter((part) => part !== '')
  if (kind === 'compare') return { kind, ids: [...new Set(ids)].slice(0, MAX_COMPARED) }
  if (kind === 'paths') return { kind, from: endOf(ids[0]), to: endOf(ids[1]) }
  const alone = ALONE.find((one) => one === kind)
  return alone === undefined ? null : { kind: alone }
}

function endOf(id: string | undefined): string | null {
  return id === undefined || id === OPEN_END ? null : id
}

function readingPart({ articleId, quoteId, passage }: Reading): string {
  const place = passage === null ? quoteId : `${passage.start}-${passage.end}`
  return place === null ? articleId : `${articleId}.${place}`
}

function parseReading(text: string): Reading | null {
  const [articleId, place] = text.split('.')
  if (articleId === undefined || !articleId.startsWith('a:')) return null
  const passage = /^(\d{1,9})-(\d{1,9})$/u.exec(place ?? '')
  return {
    articleId,
    quoteId: place?.startsWith('q:') ? place : null,
    passage: passage === null ? null : { start: Number(passage[1]), end: Number(passage[2]) },
  }
}
