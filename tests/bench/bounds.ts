// Measures what bounds.test.ts holds, in a process of its own (other tests run beside it), and prints it as JSON.
import { extract } from '../../ingest/extract/extract'
import { measureSpeed } from '../eval/speed'
import { benchArticle, cpuSeconds, sampleArticles, sampleText } from './sample-text'

const SHORT = 250_000
const LONG = 1_000_000

const text = sampleText(LONG)
const short = benchArticle(text.slice(0, SHORT))
extract(short)
const [once, long] = [cpuSeconds(() => extract(short)), cpuSeconds(() => extract(benchArticle(text)))]
const unstopped = (characters: number) => benchArticle('Ruiz said, '.repeat(characters / 11))
const [dense, denser] = [unstopped(11_000), unstopped(44_000)].map((a) => cpuSeconds(() => extract(a)))
const letters = (times: number) => benchArticle('a letter to Ruiz '.repeat(times))
const [few, many] = [letters(1500), letters(6000)].map((a) => cpuSeconds(() => extract(a)))
const { extraction, bare } = measureSpeed(sampleArticles(20).map(benchArticle))
console.log(
  JSON.stringify({
    characters: text.length,
    growth: long / once,
    unstopped: denser! / dense!,
    letters: many! / few!,
    speed: extraction / bare,
  }),
)
