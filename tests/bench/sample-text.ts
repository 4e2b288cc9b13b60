// Texts of any length made of the sample corpus's paragraphs, and the CPU time of work on them.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleInput } from '../../lib/model/article'
import { writeArticles } from './articles'

/** The same texts for the same count. */
export function sampleArticles(count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    writeArticles(folder, count)
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A text of at least a megabyte takes some 230 of these. */
const ARTICLES_PER_MEGABYTE = 400

/** One text of so many UTF-16 code units. */
export function sampleText(size: number): string {
  const count = Math.ceil((size / 1_000_000) * ARTICLES_PER_MEGABYTE)
  return sampleArticles(count).join('\n').slice(0, size)
}

export function benchArticle(text: string, number = 0): ArticleInput {
  return {
    id: `a:bench-${number}`,
    text,
    title: null,
    byline: null,
    source: null,
    publishedAt: null,
    language: 'en',
    zones: [],
  }
}

/** CPU seconds of this process, user and system: a busy machine matters less than with a clock. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
