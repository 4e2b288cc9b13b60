// Fills a SQLite file with a made-up collection through the store's own writer, and tells what each further thousand costs in
// milliseconds of the processor.
// `tsx tests/bench/stores/fill.ts FILE ARTICLES`; a file that has some of the articles gets the rest.
import { statSync } from 'node:fs'
import { openSqlite } from '../../../lib/store/sqlite/store'
import { collection } from '../../support/collection'

/** As many as an ingest has under way at once share a transaction. */
const AT_ONCE = 32

const [file = '', asked = '25000'] = process.argv.slice(2)
const articles = Number(asked)
const store = openSqlite(file)
const article = collection(articles)
const { articles: stored } = await store.counters()
const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
let begun = cpu()
for (let at = stored; at < articles; at += AT_ONCE) {
  const batch = Array.from({ length: Math.min(AT_ONCE, articles - at) }, (_, i) => article(at + i))
  await Promise.all(batch.map(({ article, facts }) => store.replaceArticle(article, facts, '1')))
  if (Math.floor(at / 1000) === Math.floor((at + AT_ONCE) / 1000)) continue
  const ms = cpu() - begun
  begun = cpu()
  console.log(
    `${at + AT_ONCE} articles, ${(ms / 1000).toFixed(2)} ms each, ${Math.round(statSync(file).size / 1e6)} MB`,
  )
}
console.log(JSON.stringify(await store.counters()))
await store.close()
