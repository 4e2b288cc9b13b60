// Several at once: ingests of the same corpus, shares of it, and people who forget and mend meanwhile; and those who read.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hearsay } from '../cli/hearsay'
import { writeCorpus } from './support/corpus'
import { done, type Ground, onSqlite } from './support/ground'
import { figure, times } from './support/scale'
import { checkWhole, type Whole, watchArticles, wholeOf } from './support/whole'

/** `meanwhile` goes on while others write; it throws at the end when somebody who read got an error. */
export function crowds(
  ground: Ground,
  base: string,
  meanwhile: (ground: Ground) => { readonly end: () => Promise<number> },
): void {
  describe(`at once on ${ground.name}`, () => {
    const folder = mkdtempSync(join(base, 'crowd-'))
    const [corpus, journal] = [join(folder, 'corpus'), join(folder, 'journal.jsonl')]
    const once = ['--threads', '1']
    let whole: Whole
    let mended: Whole

    beforeAll(async () => {
      writeCorpus(corpus, times(200, 16), 3)
      const quiet = onSqlite(join(folder, 'quiet'))
      await quiet.empty()
      await done(quiet, ['ingest', corpus])
      const store = await quiet.open()
      whole = await wholeOf(store)
      const [first] = (await store.overview(1)).nodes
      const entity = { id: first?.id ?? '', kind: 'person', name: '' } as const
      await store.correct({ action: { kind: 'rename', entity, name: 'Ruth Hale' }, by: 'x', why: '' }, AT)
      mended = await wholeOf(store)
      expect(mended.digest).not.toBe(whole.digest)
      const lines: string[] = []
      for await (const entry of store.journal()) lines.push(JSON.stringify(entry))
      writeFileSync(journal, lines.join('\n'))
      await store.close()
    })

    /** All end well while articles are looked at; then the store is the whole. */
    async function together(commands: readonly (readonly string[])[], expected: Whole): Promise<number> {
      const store = await ground.open()
      const [watch, reading] = [watchArticles(store, expected), meanwhile(ground)]
      const runs = await Promise.all(commands.map((args) => hearsay(args, { env: ground.env })))
      for (const run of runs) expect(run.stderr).not.toMatch(/locked|✗/)
      expect(runs.map(({ code }) => code)).toEqual(commands.map(() => 0))
      const seen = (await watch.end()) + (await reading.end())
      await checkWhole(store, expected)
      await store.close()
      return seen
    }

    test('two ingests of the same corpus', async () => {
      const rounds = times(5, 1)
      let seen = 0
      for (let round = 0; round < rounds; round += 1) {
        await ground.empty()
        const both = ['ingest', corpus, ...once]
        seen += await together([both, both], whole)
      }
      figure('two `hearsay ingest` of one corpus at once', ground.name, rounds, readBy(seen))
    })

    test('shares of a corpus', async () => {
      const of = times(8, ground.name === 'Neo4j' ? 3 : 2)
      const rounds = times(5, 1)
      let seen = 0
      for (let round = 0; round < rounds; round += 1) {
        await ground.empty()
        const shares = Array.from({ length: of }, (_, n) => [
          'ingest',
          corpus,
          '--shard',
          `${n + 1}/${of}`,
          ...once,
        ])
        seen += await together(shares, whole)
      }
      figure(`${of} \`hearsay ingest --shard i/${of}\` at once`, ground.name, rounds, readBy(seen))
    })

    test('an ingest, somebody who forgets and somebody who mends', async () => {
      const rounds = times(5, 1)
      for (let round = 0; round < rounds; round += 1) {
        await ground.empty()
        const extra = join(folder, 'extra')
        writeCorpus(extra, 2, 99)
        const files = readdirSync(extra).map((name) => join(extra, name))
        await done(ground, ['ingest', ...files])
        const commands = [
          ['ingest', corpus, ...once],
          ['corrections', 'apply', journal],
          ...files.map((file) => ['forget', file]),
        ]
        const runs = await Promise.all(commands.map((args) => hearsay(args, { env: ground.env })))
        for (const run of runs) expect(run.stderr).not.toMatch(/locked|✗/)
        expect(runs.map(({ code }) => code)).toEqual(commands.map(() => 0))
        const store = await ground.open()
        await checkWhole(store, mended)
        await store.close()
      }
      figure('an ingest, a `forget` and `corrections apply` at once', ground.name, rounds, 'the same digest')
    })
  })
}

const AT = '2026-11-26T10:00:00.000Z'

function readBy(seen: number): string {
  return `the same digest; ${seen} answers read meanwhile, each whole, no error`
}
