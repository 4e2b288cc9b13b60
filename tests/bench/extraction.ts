// Is extraction linear? CPU time per word of names and of the rest on texts of growing size, memory after 1,000 articles,
// and the ratio to bare compromise. `npm run bench:extraction [articles]`. CPU seconds, so that a busy machine matters less.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../ingest/extract/extract'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import type { ArticleInput } from '../../lib/model/article'
import { measureSpeed } from '../eval/speed'
import { writeArticles } from './articles'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const ARTICLES = Number(process.argv[2] ?? 1000)
const MICROSECONDS = 1e6

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
try {
  writeArticles(folder, ARTICLES)
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  memory(texts)
  ratio(texts.slice(0, 60))
  growth(texts.join('\n').repeat(3))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function article(text: string, number = 0): ArticleInput {
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

/** The median of three runs, µs per word. The smallest text runs once before, to warm the code up. */
function growth(source: string): void {
  extract(article(source.slice(0, SIZES[0])))
  console.log('characters    words  segment    names  all steps   (µs of CPU per word)')
  for (const size of SIZES) {
    const text = source.slice(0, size)
    const words = text.split(/\s+/).length
    const perWord = (work: () => void) => {
      const runs = [cpu(work), cpu(work), cpu(work)].sort((a, b) => a - b)
      return ((runs[1] ?? 0) * MICROSECONDS) / words
    }
    const split = perWord(() => segment(article(text)))
    const document = segment(article(text))
    const names = perWord(() => readNames(document, silent))
    const all = perWord(() => extract(article(text)))
    console.log(
      `${String(text.length).padStart(10)} ${String(words).padStart(8)} ${[split, names, all].map((n) => n.toFixed(1).padStart(8)).join(' ')}`,
    )
  }
}

function memory(texts: readonly string[]): void {
  texts.forEach((text, number) => {
    extract(article(text, number))
  })
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  const peak = Math.round(process.resourceUsage().maxRSS / 2 ** 10)
  console.log(
    `RSS after ${texts.length} articles: ${megabytes(process.memoryUsage().rss)} MB (peak ${peak} MB)`,
  )
}

function ratio(texts: readonly string[]): void {
  const { extraction, bare } = measureSpeed(texts.map(article))
  console.log(
    `${Math.round(extraction)} words per CPU second; bare compromise ${Math.round(bare)} (${(extraction / bare).toFixed(2)} ×)`,
  )
}

/** CPU seconds of this process, user and system. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / MICROSECONDS
}
