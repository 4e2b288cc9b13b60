// The whole way of a document, for one construct again and again: CPU seconds for so many of them and for four times as many.
// Prints JSON for pumps.test.ts, in a process of its own (other tests run beside it).
import { extract } from '../../ingest/extract/extract'
import type { Article } from '../../lib/model/article'
import { pdfOf } from '../read/make/pdf'
import { zipOf } from '../read/make/zip'
import { read } from '../read/outcomes'
import { PHRASES } from './words'

export interface Pumped {
  readonly what: string
  /** CPU seconds for the text, and for one four times as long. */
  readonly once: number
  readonly four: number
}

/** Characters of the shorter text. */
const CHARACTERS = Number(process.argv[2] ?? 6000)

const HEAD = '“The pier is safe,” Dana Ruiz said on Friday.\n\n'
const MORE = [
  'Ruiz, the mayor’s deputy’s ',
  'Mr. Holt and Mrs. Dahl, Owen, ',
  'Ruiz, 41, ',
  '“Go”, he said, “go”, she said, ',
  'Dana-Ruiz-',
  'the Tarn Summit ',
  'a spokesman for ',
  'Minister of the ',
  'as told by ',
  '3 May, 4 May, ',
  'Mara Dahl. “Harbour” — Tarn Post, 3 May 2020\n',
  'RUIZ: Yes.\n\nHOLT: No.\n\n',
  '“Go.”\n\n',
  'He said. She said. They said. ',
]
/** Readers, by the name of the file: what stands before, what is said again and again, what stands behind. */
const READ: readonly (readonly [name: string, before: string, again: string, after: string])[] = [
  ['links.md', '# A\n\n', '[a](b)  ', 'x\n'],
  ['quotes.md', '# A\n\n', '> ', 'x\n'],
  ['emphasis.md', '# A\n\n', '**a _b ', 'x\n'],
  ['brackets.md', '# A\n\n', '![](', 'x\n'],
  ['front.md', '---\ntitle: ', '[a, ', '\n---\nThe board met.\n'],
  ['attributes.html', '<html><body><p ', 'a="b" ', '>The board met.</p>'],
  ['style.html', '<html><style>', 'a{b:c}', '</style><p>The board met.</p>'],
  ['entities.html', '<html><p>', '&amp;&nbsp;', '</p>'],
  ['open.html', '<html><p>', '<b>', 'The board met.'],
  ['comments.html', '<html><p>', '<!--', 'The board met.'],
  ['items.html', '<html><body>', '<li>A man met.</li>', '</body>'],
  ['cells.csv', 'title,text\n', '"a ""b"" ', '",c\n'],
  ['rows.csv', 'title,text\n', 'a,\n', 'b,The board met.\n'],
  ['groups.rtf', '{\\rtf1 The board met. ', '{\\b a}', '}'],
  ['words.rtf', '{\\rtf1 The board met. ', "\\'e9\\u233?\\par ", '}'],
  ['cues.vtt', 'WEBVTT\n\n', '00:01.000 --> 00:02.000\n<v Dana Ruiz>Go.\n\n', ''],
  ['voices.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '<v.a', '>Go.\n'],
  [
    'letters.mbox',
    'From a@b.example Mon Mar  3 09:30:00 2025\n',
    'From: a\n\nFrom a@b.example Mon Mar  3 09:30:00 2025\n',
    'From: a\n\nGo.\n',
  ],
  ['headers.eml', 'From: a <a@b.example>\nSubject: a\n', 'X-A: b\n', '\nThe board met.\n'],
  ['quoted.eml', 'From: a <a@b.example>\n\nThe board met.\n', '> On 3 May a wrote:\n', ''],
  ['lines.jsonl', '', '{"text":"Go."}\n', ''],
  [
    'items.xml',
    '<rss version="2.0"><channel><title>A</title>',
    '<item><title>a</title><description>Go.</description></item>',
    '</channel></rss>',
  ],
]

function article(text: string): Article {
  const nothing = { title: null, byline: null, source: null, publishedAt: null, language: 'en', url: null }
  return { id: 'a:pump', text, ...nothing, zones: [], locators: [], contentHash: '', origin: '' }
}

/** The better of two: a machine may be busy. */
async function cpuSeconds(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let left = 2; left > 0; left -= 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
    if (best < 0.02) break
  }
  return best
}

async function pumped(what: string, work: (times: number) => unknown, length: number): Promise<Pumped> {
  const times = Math.ceil(CHARACTERS / length)
  return {
    what,
    once: await cpuSeconds(work(times) as () => unknown),
    four: await cpuSeconds(work(times * 4) as () => unknown),
  }
}

const results: Pumped[] = []
extract(article(HEAD.repeat(20)))
for (const again of [...PHRASES, ...MORE]) {
  const work = (times: number) => {
    const text = HEAD + again.repeat(times)
    return () => extract(article(text))
  }
  results.push(await pumped(JSON.stringify(again), work, again.length))
}
for (const [name, before, again, after] of READ) {
  const work = (times: number) => () => read(name, before + again.repeat(times) + after)
  await work(1)()
  results.push(await pumped(name, work, again.length / 4))
}
const line = { text: 'The board met.', x: 50, y: 700 }
const lines = (times: number) => () =>
  read('lines.pdf', pdfOf({ pages: [Array.from({ length: times }, () => line)] }))
const parts = (times: number) => {
  const bytes = zipOf(Array.from({ length: times }, (_, n) => ({ name: `${n}.txt`, content: 'Go.' })))
  return () => read('parts.zip', bytes)
}
await lines(1)()
results.push(await pumped('lines.pdf', lines, 30), await pumped('parts.zip', parts, 30))
console.log(JSON.stringify(results))
