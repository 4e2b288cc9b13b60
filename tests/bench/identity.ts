// How well people are told apart and put together across a made-up collection, and what one more article costs.
// `npm run bench:identity [articles] [articles for the time]`, default 2,000 and 10,000.
import { openSqlite } from '../../lib/store/sqlite/store'
import { knownPeople } from '../support/known-people'
import { pairScore } from '../support/pairs'
import { identifyAll } from '../support/whole-collection'

const [articles = 2000, timed = 10_000] = process.argv.slice(2).map(Number)
const SEEDS = [1, 2, 3]
/** Articles of which the median time is told. */
const WINDOW = 200

for (const seed of SEEDS) {
  const { examples, who } = knownPeople(articles, seed)
  const found = identifyAll(examples.map(({ facts }) => facts))
  const truth = [...who.values()]
  const joined = pairScore(
    [...who.keys()].map((key) => found.get(key) ?? ''),
    truth,
  )
  const byName = pairScore(
    [...who.keys()].map((key) => key.split(' ')[1] ?? ''),
    truth,
  )
  const told = (score: typeof joined) =>
    `precision ${score.precision.toFixed(3)} recall ${score.recall.toFixed(3)}`
  console.log(`seed ${seed}, ${articles} articles: ${told(joined)} (same name only: ${told(byName)})`)
}

const store = openSqlite(':memory:')
const times: number[] = []
for (const { article, facts } of knownPeople(timed, 4).examples) {
  const before = process.cpuUsage()
  await store.replaceArticle(article, facts, '1')
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
}
for (const at of [10, 100, 1000, 2000, 5000, 10_000].filter((each) => each <= timed)) {
  const near = times.slice(Math.max(0, at - WINDOW), Math.max(WINDOW, at)).sort((a, b) => a - b)
  const mean = near.reduce((sum, time) => sum + time, 0) / near.length
  const most = near[Math.floor(near.length * 0.95)]
  console.log(
    `around article ${at}: median ${near[Math.floor(near.length / 2)]?.toFixed(2)} ms, mean ${mean.toFixed(2)}, p95 ${most?.toFixed(2)} (CPU)`,
  )
}
await store.close()
