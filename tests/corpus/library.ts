// The corpus on disk: its articles, their annotations, and the gold files made from both.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorLine } from '../../lib/errors'
import { annotate } from './annotate'
import type { GoldArticle } from './gold-types'
import { parseAnnotation } from './notation'
import { readArticle } from './read-article'
import { scorerLine, type View } from './scorer-lines'

export const CORPUS = join(import.meta.dirname, '../../corpus')
export const GOLD = join(CORPUS, 'gold')
const ANNOTATIONS = join(import.meta.dirname, 'annotations')

export interface Annotated {
  readonly gold: GoldArticle
  /** As the reader stores it; gold offsets point into it. */
  readonly text: string
}

export function articleFiles(): string[] {
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|md|html)$/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

export async function annotatedArticles(): Promise<Annotated[]> {
  const articles: Annotated[] = []
  const faults: string[] = []
  for (const name of articleFiles()) {
    const path = join(ANNOTATIONS, `${name.replace(/\.\w+$/, '')}.gold`)
    if (!existsSync(path)) throw new Error(`corpus/${name} has no annotation: write ${path}`)
    const { text } = await readArticle(join(CORPUS, name))
    try {
      articles.push({ gold: annotate(parseAnnotation(readFileSync(path, 'utf8')), text), text })
    } catch (error) {
      faults.push(errorLine(error))
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return articles
}

/** File name in corpus/gold → its content. */
export function goldFiles(articles: readonly Annotated[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { gold } of articles) {
    files.set(`${gold.id.replace(/\.\w+$/, '')}.json`, `${JSON.stringify(gold, null, 1)}\n`)
  }
  for (const view of ['direct', 'all'] as const) files.set(`gold_${view}.jsonl`, lines(articles, view))
  return files
}

function lines(articles: readonly Annotated[], view: View): string {
  return articles.map(({ gold, text }) => `${JSON.stringify(scorerLine(gold, text, view))}\n`).join('')
}
