// Everything one can ask a store, asked: two stores with the same graph must give the same transcript.
import { RELATIONS } from '../../lib/model/graph'
import {
  DEFAULT_VIA,
  NEIGHBOUR_ORDERS,
  type NeighbourQuestion,
  PATH_RELATIONS,
} from '../../lib/model/questions'
import { PROFILE_ROLES, SPEAKER_ORDERS } from '../../lib/model/voices'
import type { GraphStore } from '../../lib/store/store'

const WORDS = ['a', 'vell', 'bo t', 'word 1', 'line', 'warden', 'harb', 'okafor', 'the', '']

/** Answers to all kinds of question about all nodes of a small graph, in one fixed order. */
export async function interview(store: GraphStore): Promise<readonly unknown[]> {
  const ids = await nodeIds(store)
  const answers: unknown[] = [
    await store.counters(),
    await store.sources(),
    await store.overview(20),
    await store.articles({ limit: 100 }),
    await store.quotes({ limit: 100 }),
    await store.quotes({ limit: 100, speaker: 'none' }),
    await store.quotes({ limit: 100, order: 'oldest', kind: 'mixed' }),
    await store.quotes({ limit: 100, reprints: false }),
    await store.echoGroups({ limit: 50 }),
    await store.quotes({ limit: 100, order: 'unsure', marginBelow: 0.9 }),
    await store.edgesAmong(ids, RELATIONS),
    await store.nodes(ids),
  ]
  answers.push(...(await voices(store)))
  for (const q of WORDS) {
    answers.push(await store.search({ q, limit: 50 }), await store.search({ q, kind: 'quote', limit: 50 }))
    answers.push(await store.search({ q, kind: 'article', limit: 50 }))
  }
  for (let at = 0; at < ids.length; at += 8) {
    answers.push(...(await Promise.all(ids.slice(at, at + 8).map((id) => about(store, id)))))
  }
  answers.push(...(await between(store, ids.filter((id) => !/^[qa]:/.test(id)).slice(0, 5))))
  return answers
}

/** Of a few entities, every two compared, and the paths from one to the other. */
async function between(store: GraphStore, ids: readonly string[]): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  for (const from of ids) {
    for (const to of ids.filter((id) => id > from)) {
      for (const via of [DEFAULT_VIA, PATH_RELATIONS])
        answers.push(await store.paths({ from, to, k: 5, maxHops: 4, via }))
      answers.push(await store.compare({ ids: [from, to], limit: 50 }))
      answers.push(await store.compare({ ids: [from, to], after: '2025', limit: 50 }))
    }
  }
  return answers
}

/** Who is heard and who is not. */
async function voices(store: GraphStore): Promise<readonly unknown[]> {
  return [
    ...(await Promise.all(SPEAKER_ORDERS.map((order) => store.speakers({ order, limit: 50 })))),
    await store.speakers({ source: 'Ellery Post', after: '2025', limit: 50 }),
    await store.unheard({ limit: 50 }),
    await store.coverage({ by: 'article', limit: 50, columns: 50 }),
    await store.coverage({ by: 'subject', limit: 50, columns: 50 }),
  ]
}

async function about(store: GraphStore, id: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [await store.counts(id)]
  const requests: readonly NeighbourQuestion[] = [
    ...NEIGHBOUR_ORDERS.map((order) => ({ order, limit: 200 })),
    { relation: 'SAID_ABOUT', limit: 200 },
    { relation: 'SAID_ABOUT', after: '2025', limit: 200 },
    { relation: 'SAID', order: 'newest', before: '2025-01-05', limit: 200 },
    { kind: 'person', source: 'Ellery Post', limit: 200 },
  ]
  answers.push(...(await Promise.all(requests.map((request) => store.neighbours(id, request)))))
  if (id.startsWith('q:')) answers.push(await store.quote(id))
  else if (id.startsWith('a:')) answers.push(await store.article(id), await store.reprints(id))
  else {
    answers.push(await store.entity(id), await store.quotes({ speaker: id, limit: 100 }))
    for (const role of PROFILE_ROLES) answers.push(await store.profile(id, { role, kind: 'mixed', top: 2 }))
  }
  return answers
}

async function nodeIds(store: GraphStore): Promise<readonly string[]> {
  const ids = new Set<string>()
  for await (const { article, facts } of store.everything()) {
    for (const { id } of [article, ...facts.entities, ...facts.quotes]) ids.add(id)
  }
  return [...ids].sort()
}
