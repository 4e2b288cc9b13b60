// What a quote says beside its words: about whom, to whom, on what occasion, when. Scored on full annotations:
// npx tsx tests/eval/report-fields.ts [--eval DIR] [--errors]: the sample corpus and, when DIR has them, the given articles.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../../ingest/extract/extract'
import type { ArticleFacts } from '../../lib/model/facts'
import type { Quote } from '../../lib/model/quote'
import type { Span } from '../../lib/model/span'
import { articleFiles, CORPUS } from '../corpus/library'
import { readArticle } from '../corpus/read-article'
import { factsOf, linesOf } from './outside'
import { iou } from './spans'

interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly Span[]
}

interface GoldQuote extends Span {
  readonly text: string
  readonly about?: readonly string[]
  readonly addressee?: string | null
  readonly event?: string | null
}

interface Annotation {
  readonly id: string
  readonly entities: readonly GoldEntity[]
  readonly quotes: readonly GoldQuote[]
}

const FIELDS = ['about', 'addressee', 'event'] as const
type Field = (typeof FIELDS)[number]
type Tally = { right: number; found: number; wanted: number }

const tallies: Record<Field, Tally> = {
  about: { right: 0, found: 0, wanted: 0 },
  addressee: { right: 0, found: 0, wanted: 0 },
  event: { right: 0, found: 0, wanted: 0 },
}
let matched = 0
let wantedQuotes = 0
let dated = 0

const { values } = parseArgs({
  options: { eval: { type: 'string' }, errors: { type: 'boolean', default: false } },
})

function scoreQuotes(gold: Annotation, facts: ArticleFacts): void {
  for (const wanted of gold.quotes) {
    wantedQuotes++
    const quote = best(facts.quotes, wanted)
    if (quote === null) continue
    matched++
    if (quote.saidDate !== null) dated++
    tally('about', gold, facts, wanted.about ?? [], quote.about, wanted)
    tally('addressee', gold, facts, one(wanted.addressee), one(quote.addresseeId), wanted)
    tally('event', gold, facts, one(wanted.event), one(quote.eventId), wanted)
  }
}

function best(quotes: readonly Quote[], wanted: Span): Quote | null {
  let found: Quote | null = null
  for (const quote of quotes)
    if (iou(quote, wanted) >= Math.max(0.5, found === null ? 0 : iou(found, wanted))) found = quote
  return found
}

function one(id: string | null | undefined): readonly string[] {
  return id == null ? [] : [id]
}

/** Entities are the same when a mention of one overlaps a mention of the other, or they share a name. */
function tally(
  field: Field,
  gold: Annotation,
  facts: ArticleFacts,
  wanted: readonly string[],
  found: readonly string[],
  quote: GoldQuote,
): void {
  const left = wanted.flatMap((id) => gold.entities.filter((e) => e.id === id))
  const right = found.flatMap((id) => facts.entities.filter((e) => e.id === id))
  const hits = left.filter((g) => right.some((e) => isSame(g, e)))
  tallies[field].wanted += left.length
  tallies[field].found += right.length
  tallies[field].right += hits.length
  if (values.errors && (hits.length < left.length || hits.length < right.length))
    console.log(
      [field, gold.id, quote.text.slice(0, 60), `want ${names(left)}`, `have ${names(right)}`].join('\t'),
    )
}

function names(list: readonly { readonly name: string }[]): string {
  return list.map((e) => e.name).join(', ') || '–'
}

function isSame(g: GoldEntity, e: ArticleFacts['entities'][number]): boolean {
  const own = new Set([e.name, ...e.aliases].map((n) => n.toLowerCase()))
  if ([g.name, ...g.aliases].some((n) => own.has(n.toLowerCase()))) return true
  return e.mentions.some((m) => g.mentions.some((o) => m.start < o.end && o.start < m.end))
}

function line(field: Field, { right, found, wanted }: Tally): string {
  const p = found === 0 ? 0 : right / found
  const r = wanted === 0 ? 0 : right / wanted
  return `${field.padEnd(10)} precision ${p.toFixed(2)} recall ${r.toFixed(2)} (${right} right, ${found} found, ${wanted} wanted)`
}

function read(path: string): Annotation {
  return JSON.parse(readFileSync(path, 'utf8')) as Annotation
}

function report(label: string): void {
  console.log(`${label}: ${matched} of ${wantedQuotes} quotes found, ${dated} with the day they were said`)
  for (const field of FIELDS) {
    console.log(line(field, tallies[field]))
    tallies[field] = { right: 0, found: 0, wanted: 0 }
  }
  matched = wantedQuotes = dated = 0
}

for (const name of articleFiles()) {
  const gold = read(join(CORPUS, 'gold', name.replace(/\.\w+$/u, '.json')))
  scoreQuotes(gold, extract(await readArticle(join(CORPUS, name))))
}
report('sample corpus')
const seeds = join(values.eval ?? '', 'seeds')
if (values.eval !== undefined && existsSync(join(seeds, 'seeds_all.jsonl'))) {
  for (const text of linesOf(join(seeds, 'seeds_all.jsonl')))
    scoreQuotes(read(join(seeds, `${text.id}.json`)), factsOf(text))
  report('given articles')
}
