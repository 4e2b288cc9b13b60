// Is extraction linear? CPU time per word of names and of the rest on texts of growing size, memory after 1,000 articles,
// and the ratio to bare compromise. `npm run bench:extraction [articles]`. CPU seconds, so that a busy machine matters less.
import { extract } from '../../ingest/extract/extract'
import { readNames } from '../../ingest/extract/mentions'
import { segment } from '../../ingest/extract/text/segment'
import { silent } from '../../ingest/extract/trace'
import { measureSpeed } from '../eval/speed'
import { benchArticle, cpuSeconds, sampleArticles, sampleText } from './sample-text'

const SIZES = [125_000, 250_000, 500_000, 1_000_000]
const ARTICLES = Number(process.argv[2] ?? 1000)
const MICROSECONDS = 1e6

const texts = sampleArticles(ARTICLES)
memory()
ratio()
growth(sampleText(Math.max(...SIZES)))

/** The median of three runs, µs per word. The smallest text runs once before, to warm the code up. */
function growth(source: string): void {
  extract(benchArticle(source.slice(0, SIZES[0])))
  console.log('characters    words  segment    names  all steps   (µs of CPU per word)')
  for (const size of SIZES) {
    const text = source.slice(0, size)
    const words = text.split(/\s+/).length
    const perWord = (work: () => void) => {
      const runs = [cpuSeconds(work), cpuSeconds(work), cpuSeconds(work)].sort((a, b) => a - b)
      return ((runs[1] ?? 0) * MICROSECONDS) / words
    }
    const split = perWord(() => segment(benchArticle(text)))
    const document = segment(benchArticle(text))
    const names = perWord(() => readNames(document, silent))
    const all = perWord(() => extract(benchArticle(text)))
    console.log(
      `${String(text.length).padStart(10)} ${String(words).padStart(8)} ${[split, names, all].map((n) => n.toFixed(1).padStart(8)).join(' ')}`,
    )
  }
}

function memory(): void {
  texts.forEach((text, number) => {
    extract(benchArticle(text, number))
  })
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  const peak = Math.round(process.resourceUsage().maxRSS / 2 ** 10)
  console.log(
    `RSS after ${texts.length} articles: ${megabytes(process.memoryUsage().rss)} MB (peak ${peak} MB)`,
  )
}

function ratio(): void {
  const { extraction, bare } = measureSpeed(texts.slice(0, 60).map(benchArticle))
  console.log(
    `${Math.round(extraction)} words per CPU second; bare compromise ${Math.round(bare)} (${(extraction / bare).toFixed(2)} ×)`,
  )
}
