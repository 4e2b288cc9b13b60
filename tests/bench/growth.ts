// What one more article costs as a collection grows, and a correction that concerns all of its articles, on any store.
// `npm run bench:growth [articles] [file | server process id]`, default 3,000 in memory; the file of an embedded store, or
// with NEO4J_URI the server's process, whose time is counted too. The store must be empty.
import { readFileSync } from 'node:fs'
import { readConfig } from '../../lib/config'
import type { CorrectionAction } from '../../lib/model/correction'
import { entityId } from '../../lib/model/id'
import { openStore } from '../../lib/store/open'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import type { Example } from '../support/facts'
import { knownPeople } from '../support/known-people'

const articles = Number(process.argv[2] ?? 3000)
const place = process.argv[3] ?? ':memory:'
const onServer = process.env.NEO4J_URI !== undefined
const WINDOW = 200
/** Clock ticks of Linux, in milliseconds. */
const TICK = 10
const EVERYBODY = { id: entityId('person', 'Mara Okafor'), kind: 'person', name: 'Mara Okafor' } as const

/** Milliseconds of this process, and of the server's. */
function spent(): readonly [own: number, server: number] {
  const { user, system } = process.cpuUsage()
  if (!onServer || place === ':memory:') return [(user + system) / 1000, 0]
  const fields = readFileSync(`/proc/${place}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return [(user + system) / 1000, (Number(fields[11]) + Number(fields[12])) * TICK]
}

async function measured(work: () => Promise<unknown>): Promise<string> {
  const [before, clock] = [spent(), performance.now()]
  await work()
  const after = spent()
  const own = after[0] - before[0]
  const server = after[1] - before[1]
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  return `${own.toFixed(0)} ms CPU, server ${server.toFixed(0)}, clock ${(performance.now() - clock).toFixed(0)}, ${memory} MB`
}

/** The article with one person more, who is in all of them. */
function withEverybody({ article, facts }: Example): Example {
  const { id, kind, name } = EVERYBODY
  const mention = {
    start: 0,
    end: 6,
    text: article.text.slice(0, 6),
    form: 'nominal',
    rule: 'bench',
  } as const
  const person = { id, kind, name, aliases: [], unnamed: false, roles: [], date: null, metonym: false }
  return { article, facts: { ...facts, entities: [{ ...person, mentions: [mention] }, ...facts.entities] } }
}

async function grow(store: GraphStore): Promise<void> {
  const { examples } = knownPeople(articles, 4)
  for (let at = 0; at < examples.length; at += WINDOW) {
    const some = examples.slice(at, at + WINDOW).map(withEverybody)
    const told = await measured(async () => {
      for (const { article, facts } of some) await store.replaceArticle(article, facts, '1')
    })
    console.log(`articles ${at + 1} to ${at + some.length}: ${told}`)
  }
}

/** Of somebody in all articles: a merge with somebody in many of them, another name, and out; each is undone. */
async function correctAll(store: GraphStore): Promise<void> {
  const many = await store.neighbours(EVERYBODY.id, { relation: 'MENTIONED_IN', limit: 1 })
  const seen = await store.extracted(many.items[0]!.node.id)
  const other = seen.entities.find(({ id }) => id !== EVERYBODY.id)!
  const into = { id: other.id, kind: other.kind, name: other.name }
  const actions: readonly CorrectionAction[] = [
    { kind: 'merge', from: EVERYBODY, into },
    { kind: 'rename', entity: EVERYBODY, name: 'Ruth Hale' },
    { kind: 'hide', entity: EVERYBODY },
  ]
  for (const action of actions) {
    let id = ''
    const now = () => new Date().toISOString()
    const made = await measured(async () => {
      id = (await store.correct({ action, by: '', why: '' }, now())).id
    })
    console.log(`${action.kind}: ${made}`)
    const undone = await measured(() => store.undoCorrection(id, { by: '', why: '' }, now()))
    console.log(`${action.kind} undone: ${undone}`)
  }
}

const store = onServer ? await openStore(readConfig(process.env)) : openSqlite(place)
await grow(store)
await correctAll(store)
await store.close()
