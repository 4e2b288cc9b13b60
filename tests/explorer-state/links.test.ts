// Comparisons and paths as text: on one time axis, as Markdown, as a paragraph.
import { beforeAll, describe, expect, it } from 'vitest'
import { axisOf } from '../../app/_explorer/panels/compare/axis'
import { comparisonMarkdown } from '../../app/_explorer/panels/compare/markdown'
import { markdownPath, plainPath, readOut } from '../../app/_explorer/panels/paths/read-out'
import { markdownSource } from '../../app/_explorer/reader/source'
import { oneLine } from '../../lib/export/citation'
import type { Comparison, Path } from '../../lib/model/links'
import { DEFAULT_VIA, PATH_RELATIONS, type PathRelation } from '../../lib/model/questions'
import { openSqlite } from '../../lib/store/sqlite/store'
import { IDA, LONER, OTIS, PIKE, REGATTA, SOL, tangle, WREN } from '../support/tangle'
import { MARA, TOMAS, world } from '../support/world'

const store = openSqlite(':memory:')

beforeAll(async () => {
  for (const { article, facts } of [...tangle, ...world]) await store.replaceArticle(article, facts, '1')
  return () => store.close()
})

async function pathOf(from: string, to: string, via: readonly PathRelation[] = DEFAULT_VIA): Promise<Path> {
  const { items } = await store.paths({ from, to, k: 1, maxHops: 6, via })
  return items[0] as Path
}

describe('a path read out', () => {
  it('names who speaks of whom, the words, and where they stand', async () => {
    expect(plainPath(await pathOf(IDA, OTIS))).toBe(
      'Ida Morrow said of Pike Lowell: “Pike never sleeps” (“Talk”, Quay Courier, 3 Feb 2031 ' +
        'https://quay-courier.example/Talk#:~:text=Pike%20never%20sleeps.). ' +
        'Pike Lowell said of Otis Fell: “Otis paid for the oar” (“Later”, Marsh Herald, Mar 2031 ' +
        'https://quay-courier.example/Later#:~:text=Otis%20paid%20for%20the%20oar.).',
    )
  })

  it('links the source in Markdown', async () => {
    expect(markdownPath(await pathOf(PIKE, OTIS))).toBe(
      'Pike Lowell said of Otis Fell: “Otis paid for the oar” ([“Later”, Marsh Herald, Mar 2031]' +
        '(https://quay-courier.example/Later#:~:text=Otis%20paid%20for%20the%20oar.)).',
    )
  })

  it('has no quotation marks around reported speech, and the sentence where nobody speaks', async () => {
    const [told] = readOut(await pathOf(OTIS, LONER))
    expect([told?.lead, told?.words]).toEqual([
      'Otis Fell, as reported, told Nell Harte:',
      'the ferry is late',
    ])
    expect(
      readOut(await pathOf(REGATTA, WREN)).map(({ lead, words, source }) => [lead, words, source]),
    ).toEqual([
      [
        'Sol Avery took part in Tide Regatta:',
        '“Sol Avery, clerk of the Ferry Guild, sailed in the Tide Regatta”',
        '',
      ],
      [
        'Sol Avery belongs to Ferry Guild:',
        '“Sol Avery, clerk of the Ferry Guild, sailed in the Tide Regatta”',
        '',
      ],
      ['Wren Calder belongs to Ferry Guild:', '“Wren Calder is its treasurer”', ''],
    ])
    expect(plainPath(await pathOf(SOL, REGATTA))).toMatch(/ \(source unknown\)\.$/)
    const [beside] = readOut(await pathOf(IDA, LONER, PATH_RELATIONS.slice(4)))
    expect(beside?.lead).toMatch(/ and .* are named in one article:$/)
  })
})

describe('a comparison', () => {
  const compared = (ids: readonly string[], limit = 50): Promise<Comparison> => store.compare({ ids, limit })

  it('has a row for every date and a column for every speaker, undated last', async () => {
    const { quotes } = await compared([MARA, TOMAS])
    const undated = { ...quotes.items[0]!, saidDate: '--05-01', publishedAt: null }
    const rows = axisOf([...quotes.items, undated], [MARA, TOMAS])
    expect(rows.map(({ date, columns }) => [date, ...columns.map((column) => column.length)])).toEqual([
      ['2025-04-02', 2, 0],
      ['2025-03-14', 1, 0],
      ['2025-03-12', 0, 1],
      [null, 1, 0],
    ])
  })

  it('is copied with its figures and every source', async () => {
    const markdown = comparisonMarkdown(await compared([MARA, TOMAS]), null)
    expect(markdown).toContain('# Mara Okafor, Tomás Brandt: compared')
    expect(markdown).toContain('| Quotes | 3 | 1 |')
    expect(markdown).toContain('| From, to | 14 Mar 2025 to 2 Apr 2025 | 12 Mar 2025 |')
    expect(markdown).toContain(
      '**Tomás Brandt about Mara Okafor**: 1 quote\n- **Tomás Brandt** (denies): “Okafor',
    )
    expect(markdown).toContain('](https://ellery-post.example/row#:~:text=Okafor%20is%20dreaming%2C)')
    expect(markdown).not.toContain('are listed')
    expect(comparisonMarkdown(await compared([MARA, TOMAS], 1), 'Harbour')).toMatch(
      /## Quotes about Harbour, newest first\n\nThe newest 1 of 4 are listed\./,
    )
  })
})

it('who is named in a collective is one of it, and does not belong to it', async () => {
  const path = await pathOf(WREN, SOL)
  const nodes = path.nodes.map((node) => (node.kind === 'organization' ? { ...node, unnamed: true } : node))
  const tie = readOut({ ...path, nodes }).find(({ lead }) => lead.includes('one of'))
  expect(tie?.lead).toMatch(/is one of “Ferry Guild”:$/)
})

describe('Markdown', () => {
  it('shows names and words as they are', () => {
    expect(oneLine('a *star* [sic]\n# one_two <b>')).toBe('a \\*star\\* \\[sic\\] \\# one\\_two \\<b\\>')
  })

  it('keeps a link whole whatever the words', () => {
    const place = {
      articleTitle: 'T',
      articleSource: null,
      publishedAt: null,
      articleUrl: 'https://x.example/a_(b)',
      text: 'it (really) was so-so',
    }
    expect(markdownSource(place)).toBe(
      '[“T”](https://x.example/a_%28b%29#:~:text=it%20%28really%29%20was%20so%2Dso)',
    )
    expect(markdownSource({ ...place, articleUrl: null })).toBe('“T”')
  })
})
