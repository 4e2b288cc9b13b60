// Every question to a store that holds a made-up collection: how long it takes, of hubs and of anybody.
// `npm run bench stores FOLDER [articles] [part of a question's name]`: a SQLite file there is filled when it is missing;
// with NEO4J_URI set the same on that server, which is filled from the file when it is empty.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../../lib/config'
import { openNeo4j } from '../../../lib/store/neo4j/store'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { collection } from '../../support/collection'
import { anybody, hubs, type Times, timed } from './measure'
import { QUESTIONS } from './questions'

const [folder = '.hearsay-bench', asked = '25000', part = ''] = process.argv.slice(2)
const articles = Number(asked)
const file = join(folder, 'hearsay.sqlite')
if (!existsSync(file)) throw new Error(`${file} is missing`)
const { neo4j } = readConfig()
const store = neo4j === null ? openSqlite(file) : await openNeo4j(neo4j)
await measure(store)
await store.close()

async function measure(store: GraphStore): Promise<void> {
  console.log(`${store.backend}: ${JSON.stringify(await store.counters())}`)
  const [greatest, any] = [await hubs(store), await anybody(store, collection(articles), articles, 40)]
  for (const question of QUESTIONS.filter(({ name }) => name.includes(part))) {
    const times = question.ofNode
      ? [await timed(store, question, greatest), await timed(store, question, any)]
      : [await timed(store, question, greatest.slice(0, 5))]
    console.log(`${question.name.padEnd(36)}${times.map(told).join('   ')}`)
  }
}

function told({ p50, p95 }: Times): string {
  return `${p50.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)}`
}
