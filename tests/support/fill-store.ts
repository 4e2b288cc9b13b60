// Run as a process of its own: fills a SQLite file with `count` articles, a dot on stdout after each.
import { openSqlite } from '../../lib/store/sqlite/store'
import { hub } from './hub'

const [file = '', count = '0'] = process.argv.slice(2)
const store = openSqlite(file)
for (const { article, facts } of hub(Number(count))) {
  await store.replaceArticle(article, facts, '1')
  process.stdout.write('.')
}
await store.close()
