// Every question to a store that holds a made-up collection: how long it takes, of hubs and of anybody; questions about
// neighbours beside the same rows by the driver alone.
// `npm run bench stores FOLDER [articles] [part of a question's name]`: hearsay.sqlite there (see fill.ts); with NEO4J_URI set
// that server instead (see fill-neo4j.ts). Milliseconds; of the embedded store those of the processor.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../../lib/config'
import { InvalidInput } from '../../../lib/errors'
import { openNeo4j } from '../../../lib/store/neo4j/store'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { collection } from '../../support/collection'
import { bareNeo4j, bareSqlite } from './bare'
import { anybody, hubs, timed } from './measure'
import { QUESTIONS } from './questions'

type Measured = Awaited<ReturnType<typeof timed>>

const [folder = '', asked = '25000', part = ''] = process.argv.slice(2)
const articles = Number(asked)
const file = join(folder, 'hearsay.sqlite')
const { neo4j } = readConfig()
if (neo4j === null && !existsSync(file)) {
  throw new InvalidInput('There is no such file.', {
    where: file,
    remedy: 'Fill it with tests/bench/stores/fill.ts.',
  })
}
const store = neo4j === null ? openSqlite(file) : await openNeo4j(neo4j)
await measure(store)
await store.close()

async function measure(store: GraphStore): Promise<void> {
  console.log(`${store.backend}: ${JSON.stringify(await store.counters())}`)
  console.log(`${''.padEnd(34)}${['of hubs', 'of anybody'].map((title) => title.padStart(20)).join('')}`)
  console.log(`${''.padEnd(34)}${'       p50       p95'.repeat(2)}   beside the driver alone, p95`)
  const [greatest, any] = [await hubs(store), await anybody(store, collection(articles), articles, 40)]
  const bare = neo4j === null ? bareSqlite(file) : bareNeo4j(neo4j)
  for (const question of QUESTIONS.filter(({ name }) => name.includes(part))) {
    const beside = bare.ask[question.name]
    const groups = question.ofNode ? [greatest, any] : [greatest.slice(0, 5)]
    const measured: Measured[] = []
    for (const group of groups) measured.push(await timed(store, question, group, beside))
    console.log(`${question.name.padEnd(34)}${measured.map(told).join('')}${measured.map(ratio).join('')}`)
  }
  await bare.close()
}

function told({ store: { p50, p95 } }: Measured): string {
  return `${p50.toFixed(1).padStart(10)}${p95.toFixed(1).padStart(10)}`
}

function ratio({ store: ours, bare }: Measured): string {
  return bare === null ? '' : `   × ${(ours.p95 / bare.p95).toFixed(2)} of ${bare.p95.toFixed(1)}`
}
