// The run diff for people and programs: changes article by article on stdout, and what they come to.
import type { QuoteChange, RunQuote } from '../../lib/graph/run-diff'
import type { Article } from '../../lib/model/article'
import type { GraphStore } from '../../lib/store/store'
import { openEngine } from '../open-engine'
import { accept, type ReExtracted, reExtract } from '../re-extract'
import { idOf, namedAs } from './article-id'
import { say, write } from './output'

export interface DiffOptions {
  readonly accept: boolean
  readonly jsonl: boolean
  readonly maxBytes: number
  readonly threads?: number | undefined
}

type Compared = Extract<ReExtracted, { kind: 'compared' }>

interface Totals {
  articles: number
  /** Of another version of the extractor. */
  older: number
  changed: number
  /** Where no quote changes, but names, events, subjects or the like do. */
  otherwise: number
  kept: number
  stored: number
  failed: number
  readonly changes: Record<QuoteChange['change'], number>
}

/** Answers true when every article could be extracted. @throws NotFound before anything is compared or stored */
export async function diffArticles(
  store: GraphStore,
  names: readonly string[],
  options: DiffOptions,
): Promise<boolean> {
  const named = await articlesNamed(store, names, options.maxBytes)
  const count = named?.length ?? (await store.counters()).articles
  const engine = openEngine(count, options.threads)
  const totals: Totals = {
    ...{ articles: 0, older: 0, changed: 0, otherwise: 0, kept: 0, stored: 0, failed: 0 },
    changes: { added: 0, lost: 0, reattributed: 0, recut: 0 },
  }
  try {
    for await (const found of reExtract(store, named === null ? all(store) : each(named), engine)) {
      add(totals, found)
      if (found.kind === 'failed') {
        say(`✗ ${found.why}`)
        continue
      }
      for (const line of options.jsonl ? jsonLines(found) : textLines(found)) await write(`${line}\n`)
      if (options.accept && (await accept(store, found, engine))) totals.stored += 1
    }
  } finally {
    await engine.close()
  }
  if (options.jsonl) say(summary(totals))
  else await write(`${summary(totals)}\n`)
  say(whatNext(totals, options.accept))
  return totals.failed === 0
}

/** Null: all there are. */
async function articlesNamed(
  store: GraphStore,
  names: readonly string[],
  maxBytes: number,
): Promise<readonly Article[] | null> {
  if (names.length === 0) return null
  const found = new Map<string, Article>()
  for (const name of names) {
    const id = await idOf(name, maxBytes)
    const record = await store.article(id).catch((error: unknown) => {
      throw namedAs(name, error)
    })
    const { quotes: _quotes, mentions: _mentions, entities: _entities, ...article } = record
    found.set(id, article)
  }
  return [...found.values()]
}

async function* all(store: GraphStore): AsyncGenerator<Article> {
  for await (const { article } of store.everything()) yield article
}

async function* each(articles: readonly Article[]): AsyncGenerator<Article> {
  yield* articles
}

function add(totals: Totals, found: ReExtracted): void {
  totals.articles += 1
  if (found.kind === 'failed') {
    totals.failed += 1
    return
  }
  const { changes, kept, differs } = found.diff
  totals.kept += kept
  if (!found.sameVersion) totals.older += 1
  if (changes.length > 0) totals.changed += 1
  else if (differs) totals.otherwise += 1
  for (const { change } of changes) totals.changes[change] += 1
}

function jsonLines({ article: { id, title }, diff }: Compared): readonly string[] {
  return diff.changes.map((change) => JSON.stringify({ articleId: id, title, ...change }))
}

function textLines({ article, diff }: Compared): readonly string[] {
  if (diff.changes.length === 0) return []
  return [`${article.title ?? article.origin}  ${article.id}`, ...diff.changes.map(changeLine)]
}

/** `  other speaker  “Nobody asked us.”  Leonid Aske → Tomas Verhaegen` */
function changeLine({ change, before, after }: QuoteChange): string {
  switch (change) {
    case 'added':
      return `  added          ${words(after)}  ${speaker(after)}`
    case 'lost':
      return `  lost           ${words(before)}  ${speaker(before)}`
    case 'reattributed':
      return `  other speaker  ${words(after)}  ${speaker(before)} → ${speaker(after)}`
    case 'recut':
      return `  cut otherwise  ${words(before)} → ${words(after)}  ${speaker(after)}`
  }
}

const LONGEST = 120

/** The words as the text has them, on one line; both ends of long ones, because they may differ at either. */
function words({ kind, text }: RunQuote): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(flat)
  const half = LONGEST / 2
  const shown =
    letters.length <= LONGEST ? flat : `${letters.slice(0, half).join('')} … ${letters.slice(-half).join('')}`
  return kind === 'direct' ? `“${shown}”` : shown
}

function speaker({ speaker }: RunQuote): string {
  return speaker?.name ?? 'unknown speaker'
}

/** "2 of 12 articles change: 1 quote added, 0 lost, …" */
function summary({ articles, older, changed, otherwise, kept, changes }: Totals): string {
  const { added, lost, reattributed, recut } = changes
  const lines = [
    `${changed} of ${counted(articles, 'article')} with other quotes: ${added} added, ${lost} lost, ${reattributed} with another speaker, ${recut} cut otherwise; ${kept} kept.`,
  ]
  if (otherwise > 0)
    lines.push(`${counted(otherwise, 'article')} with the same quotes and other names, events or subjects.`)
  if (older > 0) lines.push(`${counted(older, 'article')} stored by another version of the extractor.`)
  return lines.join('\n')
}

function whatNext({ stored, changed, otherwise, older }: Totals, accepted: boolean): string {
  if (accepted) return `Stored ${counted(stored, 'article')} anew.`
  return changed + otherwise + older === 0
    ? 'The graph is as this version would make it.'
    : 'Nothing was changed. `hearsay diff --accept` stores what is found now.'
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
