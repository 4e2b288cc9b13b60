// `hearsay diff`: facts of an older extractor, some of them altered, beside what this one finds; then accepted.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXTRACTOR_VERSION, extract } from '../../ingest/extract/extract'
import type { Article } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { openStore } from '../../lib/store/open'
import { articleFrom } from '../support/facts'
import { inProcess, scratchFolder } from './hearsay'

const scratch = scratchFolder()
afterAll(scratch.remove)
const config = { dataDir: join(scratch.path, 'data'), neo4j: null }
const env = { HEARSAY_DATA: config.dataDir }
const AT = '2026-11-26T10:00:00.000Z'

const pier = articleFrom({
  title: 'Pier to close',
  text: `“The pier will close in May,” Tomas Verhaegen said on Monday.

“Nobody asked the fishermen about it,” Leonid Aske told reporters.

“We have counted every plank of it twice,” Verhaegen said.`,
})
const rain = articleFrom({ title: 'Rain', text: '“It will rain all week,” Ines Halloran said.' })

const edit = (facts: ArticleFacts, change: (quotes: ArticleFacts['quotes']) => ArticleFacts['quotes']) => ({
  ...facts,
  quotes: change(facts.quotes),
})

/** As an older extractor might have had it: one quote missing, one with the other's speaker. */
function older(article: Article): ArticleFacts {
  return edit(extract(article), ([closes, asked]) =>
    closes === undefined || asked === undefined ? [] : [closes, { ...asked, speaker: closes.speaker }],
  )
}

beforeAll(async () => {
  const store = await openStore(config)
  await store.replaceArticle(pier, older(pier), 'older')
  await store.replaceArticle(rain, extract(rain), EXTRACTOR_VERSION)
  const [aske] = extract(pier).entities.filter(({ name }) => name === 'Leonid Aske')
  if (aske === undefined) throw new Error('The sample has lost its speaker.')
  const entity = { id: aske.id, kind: aske.kind, name: aske.name }
  await store.correct({ action: { kind: 'rename', entity, name: 'Leo Aske' }, by: '', why: '' }, AT)
  await store.close()
})

const diff = (...args: string[]) => inProcess(['diff', ...args], { env })
const digest = async () => (await inProcess(['status', '--digest'], { env })).stdout

describe('hearsay diff', () => {
  it('lists what would change, and changes nothing', async () => {
    const before = await digest()
    const run = await diff()
    expect(run.code).toBe(0)
    expect(run.stdout.split('\n')).toEqual([
      `Pier to close  ${pier.id}`,
      '  other speaker  “Nobody asked the fishermen about it,”  Tomas Verhaegen → Leonid Aske',
      '  added          “We have counted every plank of it twice,”  Tomas Verhaegen',
      '1 of 2 articles with other quotes: 1 added, 0 lost, 1 with another speaker, 0 cut otherwise; 2 kept.',
      '1 article stored by another version of the extractor.',
      '',
    ])
    expect(run.stderr).toBe('Nothing was changed. `hearsay diff --accept` stores what is found now.\n')
    expect(await digest()).toBe(before)
  })

  it('writes JSON lines, of the articles asked for', async () => {
    const run = await diff('--jsonl', pier.id)
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      {
        articleId: pier.id,
        title: 'Pier to close',
        change: 'reattributed',
        before: { speaker: { name: 'Tomas Verhaegen' } },
      },
      {
        change: 'added',
        before: null,
        after: { kind: 'direct', text: 'We have counted every plank of it twice,' },
      },
    ])
    expect(run.stderr).toMatch(/^1 of 1 article with other quotes/)
    expect((await diff('--jsonl', rain.id)).stdout).toBe('')
  })

  it('says which article there is none of, before it stores anything', async () => {
    const before = await digest()
    const run = await diff('--accept', pier.id, 'a:none')
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/a:none: There is no such article/)])
    expect(await digest()).toBe(before)
  })

  it('stores what is found now, under the corrections, and then has nothing left to say', async () => {
    const run = await diff('--accept')
    expect(run).toMatchObject({ code: 0, stderr: 'Stored 1 article anew.\n' })
    const store = await openStore(config)
    expect(await store.extracted(pier.id)).toEqual(extract(pier))
    const { items } = await store.quotes({ limit: 10, order: 'oldest' })
    expect(items.map(({ speakerName }) => speakerName)).toContain('Leo Aske')
    expect(await store.hasArticle(pier.id, pier.contentHash, EXTRACTOR_VERSION)).toBe(true)
    await store.close()
    const again = await diff()
    expect(again.stdout).toMatch(/^0 of 2 articles with other quotes.* 4 kept\.\n$/)
    expect(again.stderr).toBe('The graph is as this version would make it.\n')
  })

  it('stores facts that rules of the same version find otherwise', async () => {
    const store = await openStore(config)
    await store.replaceArticle(
      rain,
      edit(extract(rain), () => []),
      EXTRACTOR_VERSION,
    )
    await store.close()
    expect((await diff()).stdout).toContain('  added          “It will rain all week,”  Ines Halloran')
    expect((await diff('--accept')).stderr).toBe('Stored 1 article anew.\n')
    expect((await diff()).stdout).toContain('0 of 2 articles')
  })
})
