// Files that hold several documents: each becomes a document of its own, a bad one is named, and the rest is kept.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseColumnMap } from '../../ingest/read/containers/columns'
import { documentsIn } from '../../ingest/read/documents'
import { read, summary } from './outcomes'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/read', name))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('feeds', () => {
  it('RSS: an article for each entry, a summary said to be one', async () => {
    const [ferry, crane, pictures] = await read('feed.xml', fixture('quay-feed.xml'))
    expect(ferry).toMatchObject({ name: 'feed.xml › Ferry to sail again in May', note: null })
    expect(ferry?.article).toMatchObject({
      title: 'Ferry to sail again in May',
      byline: 'Ola Brandt',
      source: 'Quay Post',
      publishedAt: '2025-03-14',
      url: 'https://quay.example/ferry',
      text: expect.stringContaining('“We have the money & the crew,” Halloran'),
    })
    expect(crane?.article).toMatchObject({ title: 'Crane closed for repairs', byline: 'Søren Vale' })
    expect(crane?.note).toMatch(/summary/)
    expect(pictures).toMatchObject({ article: null, why: expect.stringMatching(/neither text nor summary/) })
  })

  it('Atom: XHTML content, dates with their zone, the feed’s author for entries without', async () => {
    const [offer, explained] = await read('feed.atom', fixture('ledger-feed.atom'))
    expect(offer?.article).toMatchObject({
      byline: 'Dana Quill',
      source: 'Northern Ledger',
      publishedAt: '2025-03-16T09:30:00+01:00',
      url: 'https://ledger.example/offer',
      text: expect.stringContaining('“Three per cent is an insult,”'),
    })
    expect(explained).toMatchObject({
      article: { byline: 'Newsroom of the Ledger' },
      note: expect.stringMatching(/summary/),
    })
  })

  it.each([
    [
      'entities that unfold',
      '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>',
      /entities of its own/,
    ],
    [
      'a file of this machine',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      /entities of its own/,
    ],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', /no RSS or Atom feed/],
    ['broken XML', '<rss version="2.0"><channel><item>', /./],
    ['an empty feed', '<rss version="2.0"><channel><title>Quay</title></channel></rss>', /no entries/],
  ])('refuses %s', async (_what, xml, why) => {
    const outcomes = await read('feed.xml', xml)
    expect(outcomes).toEqual([
      expect.objectContaining({ name: 'feed.xml', article: null, why: expect.stringMatching(why) }),
    ])
  })
})

describe('tables', () => {
  it('CSV: a row is an article; bad rows are named by their line', async () => {
    const rows = await read('rows.csv', fixture('rows.csv'))
    expect(rows.map(({ name, why }) => [name, why?.replace(/\(.*/, '') ?? 'read'])).toEqual([
      ['rows.csv, line 2', 'read'],
      ['rows.csv, line 5', 'There is no text in "Body".'],
      ['rows.csv, line 6', 'read'],
      ['rows.csv, line 7', 'The row has 9 cells, the first row 7.'],
      ['rows.csv, line 8', 'read'],
    ])
    expect(rows[0]?.article).toMatchObject({
      title: 'Ferry to sail again',
      byline: 'Ola Brandt',
      source: 'Quay Post',
      publishedAt: '2025-03-14',
      url: 'https://quay.example/csv-ferry',
      text: 'The ferry will sail in May, Ines Halloran said.\n\n“We have the money,” she added.',
    })
    expect(rows[2]?.article?.text).toMatch(/^'=SUM/)
    expect(rows[2]?.note).toMatch(/"yesterday" is no date/)
  })

  it.each([
    ['semicolons', 'title;text\nQuay;"The crane; it is sound."\n', 'The crane; it is sound.'],
    ['tabs', 'title\ttext\nQuay\tThe crane, it is sound.\n', 'The crane, it is sound.'],
    [
      'a mark and Windows line ends',
      '\ufeffTitle,Full Text\r\nQuay,The crane is sound.\r\n',
      'The crane is sound.',
    ],
    ['a cell of HTML', 'title,body\nQuay,"<p>The crane is <b>sound</b>.</p>"\n', 'The crane is sound.'],
  ])('CSV with %s', async (_what, table, text) => {
    expect((await read('rows.csv', table))[0]?.article).toMatchObject({ text, title: 'Quay' })
  })

  it('quotation marks in the middle of a cell are letters; one that is never closed is named by its line', async () => {
    const rows = await read(
      'rows.csv',
      'title,text\nA,The "crane" is sound.\nB,"The ferry" sails.\nC,"It was closed\nD,The end.\n',
    )
    expect(rows.map(({ name, article }) => [name, article?.text ?? null])).toEqual([
      ['rows.csv, line 2', 'The "crane" is sound.'],
      ['rows.csv, line 3', '"The ferry" sails.'],
      ['rows.csv, line 4', null],
    ])
    expect(rows[2]?.why).toMatch(/never closed/)
  })

  it('columns are what the person says they are', async () => {
    const columns = parseColumnMap('text=title, title=body,date=when')
    const [row] = await read('rows.csv', 'title,body,when\nThe crane is sound.,Quay,2025-03-14\n', {
      columns,
    })
    expect(row?.article).toMatchObject({
      text: 'The crane is sound.',
      title: 'Quay',
      publishedAt: '2025-03-14',
    })
    expect(summary(await read('rows.csv', 'a,b\n1,2\n', { columns }))).toEqual([
      '✗ rows.csv: There is no column "title".',
    ])
  })

  it.each(['text', 'txt=body', 'text='])('a map like "%s" is refused', (map) => {
    expect(() => parseColumnMap(map)).toThrow(/says nothing about a column/)
  })

  it('without a column for the text says which there are', async () => {
    expect(summary(await read('rows.csv', 'a,b\n1,2\n'))).toEqual([
      '✗ rows.csv: No column could be the text.',
    ])
    expect(summary(await read('rows.csv', ''))).toEqual(['✗ rows.csv: The table is empty.'])
  })

  it('JSON lines: a line is an article; bad lines are named by their number', async () => {
    const rows = await read('rows.jsonl', fixture('rows.jsonl'))
    expect(rows.map(({ name, why }) => [name, why === null])).toEqual([
      ['rows.jsonl, line 1', true],
      ['rows.jsonl, line 2', false],
      ['rows.jsonl, line 3', false],
      ['rows.jsonl, line 4', false],
      ['rows.jsonl, line 6', true],
    ])
    expect(rows[0]?.article).toMatchObject({
      byline: 'Ola Brandt, Dana Quill',
      publishedAt: '2025-03-14T09:30:00Z',
    })
    expect(rows[4]?.article).toMatchObject({ url: 'https://quay.example/jsonl-ferry' })
  })

  it('are read row by row: the first is there before the last was looked at', async () => {
    const path = join(folder, 'large.jsonl')
    writeFileSync(
      path,
      `{"text":"The crane is sound."}\n${'x'.repeat(5_000_000)}\n{"text":"The ferry sails."}\n`,
    )
    const names: string[] = []
    for await (const document of documentsIn([{ kind: 'file', name: 'large.jsonl', path }], {
      maxBytes: 1000,
    })) {
      names.push(`${document.kind} ${document.name}`)
    }
    expect(names).toEqual([
      'bytes large.jsonl, line 1',
      'failed large.jsonl, line 2',
      'bytes large.jsonl, line 3',
    ])
  })
})

describe('mailboxes', () => {
  it('each message is an article', async () => {
    const [first, second] = await read('inbox.mbox', fixture('inbox.mbox'))
    expect(first).toMatchObject({
      name: 'inbox.mbox › message 1',
      article: { title: 'First note', byline: 'Ines Halloran' },
    })
    expect(first?.article?.text).toBe(
      'The crane is sound, surveyor Mirko Vale said today.\nFrom here on we wait for the council.\n',
    )
    expect(second?.article).toMatchObject({ title: 'Re: First note', publishedAt: '2025-03-15' })
  })

  it('one message that is too large is named, the others are kept', async () => {
    const box = `From a@b.example Fri Mar 14 09:00:00 2025\nSubject: long\n\n${'word '.repeat(5000)}\n\n${fixture('inbox.mbox')}`
    expect(summary(await read('inbox.mbox', box, { maxBytes: 1000 }))).toEqual([
      '✗ inbox.mbox › message 1: It is larger than 1000 bytes.',
      'inbox.mbox › message 2',
      'inbox.mbox › message 3',
    ])
    expect(summary(await read('inbox.mbox', 'no mailbox'))).toEqual([expect.stringMatching(/no mailbox/)])
  })
})
