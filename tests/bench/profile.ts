// Where do the milliseconds of extraction go? `npm run bench:profile`: self time by function and by room on one article
// of a megabyte, made of the sample corpus's paragraphs. V8's sampling profiler, every 500 µs.
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { extract } from '../../ingest/extract/extract'
import { benchArticle, sampleText } from './sample-text'

const SIZE = 1_000_000
const SHOWN = 25

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.setSamplingInterval', { interval: 500 })

const text = sampleText(SIZE)
extract(benchArticle(text.slice(0, SIZE / 8)))
await session.post('Profiler.start')
extract(benchArticle(text))
const { profile } = await session.post('Profiler.stop')
session.disconnect()
print(profile)

function print({ nodes, samples = [] }: Profiler.Profile): void {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const functions = new Map<string, number>()
  const rooms = new Map<string, number>()
  for (const id of samples) {
    const frame = byId.get(id)
    if (frame === undefined) continue
    const file = frame.url.replace(/^.*\/(ingest|lib|node_modules)\//, '$1/').replace(/\?.*$/, '')
    const name = frame.functionName.replace(/^RegExp: .*/s, 'a regular expression') || '(anonymous)'
    add(functions, `${name}  ${file}`)
    add(rooms, roomOf(file, frame.functionName))
  }
  for (const [title, counts] of [['by room', rooms] as const, ['by function', functions] as const]) {
    console.log(title)
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)
    for (const [name, n] of top)
      console.log(`${((100 * n) / samples.length).toFixed(1).padStart(6)} %  ${name}`)
  }
}

function roomOf(file: string, name: string): string {
  if (name === '(garbage collector)') return 'garbage collector'
  if (file === 'ingest/extract/linear.ts') return 'weights'
  return /^ingest\/extract\/(\w+)\//.exec(file)?.[1] ?? /^node_modules\/([\w-]+)/.exec(file)?.[1] ?? 'rest'
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
