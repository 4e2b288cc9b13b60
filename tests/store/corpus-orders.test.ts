// The sample articles in any order are one graph, on either store.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { EXTRACTOR_VERSION, extract } from '../../ingest/extract/extract'
import { DEFAULT_MAX_BYTES } from '../../ingest/read/limits'
import { readInput } from '../../ingest/read/read'
import { openSqlite } from '../../lib/store/sqlite/store'
import type { GraphStore } from '../../lib/store/store'
import type { Example } from '../support/facts'
import { emptyNeo4j } from '../support/neo4j-store'
import { seeded } from '../support/random'
import { digestOf } from './contract/stock'

const CORPUS = join(import.meta.dirname, '../../corpus')
const random = seeded(11)

async function sample(): Promise<readonly Example[]> {
  const names = readdirSync(CORPUS).filter((name) => /\.(txt|md|html)$/.test(name) && !/readme/i.test(name))
  const articles = await Promise.all(
    names.map((name) => {
      const path = join(CORPUS, name)
      return readInput({ kind: 'file', name: path, path }, { maxBytes: DEFAULT_MAX_BYTES })
    }),
  )
  return articles.map((article) => ({ article, facts: extract(article) }))
}

async function digestAfter(store: GraphStore, examples: readonly Example[]): Promise<string> {
  for (const { article, facts } of examples) await store.replaceArticle(article, facts, EXTRACTOR_VERSION)
  const digest = await digestOf(store)
  await store.close()
  return digest
}

test('the order of ingest and the store make no difference', async () => {
  const examples = await sample()
  const digests = new Set<string>()
  for (let order = 0; order < 3; order += 1) {
    digests.add(await digestAfter(openSqlite(':memory:'), random.shuffled(examples)))
  }
  digests.add(await digestAfter(await emptyNeo4j(inject('neo4j')), random.shuffled(examples)))
  expect(digests.size).toBe(1)
})
