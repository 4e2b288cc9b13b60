// E-mail: what the sender wrote is the text; who sent it, when, and what is only quoted from earlier messages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { quotedZones } from '../../ingest/read/email'
import { readBytes } from '../../ingest/read/read'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/read', name))
const read = (name: string, content: Buffer | string) =>
  readBytes(name, Buffer.from(content), { maxBytes: 1_000_000 })

describe('e-mail', () => {
  it('is the text part, with sender, subject and the day as the sender wrote it', async () => {
    const letter = await read('letter.eml', fixture('letter.eml'))
    expect(letter).toMatchObject({
      title: 'The café on the quay',
      byline: 'Ines Halloran',
      source: null,
      publishedAt: '2025-03-14',
      url: null,
    })
    expect(letter.text).toMatch(/^Dear editors,\n\nThe café will not close/)
    expect(letter.text).not.toMatch(/HTML part/)
  })

  it('what is quoted, who it is from, and the signature are not read for facts', async () => {
    const letter = await read('letter.eml', fixture('letter.eml'))
    const unread = letter.zones.map(({ start, end }) => letter.text.slice(start, end))
    expect(unread).toEqual([
      'On Thu, 13 Mar 2025 at 09:00, Ben Oyelaran <ben@courier.example> wrote:',
      '> The owner said: "We close in May."',
      '> Is that right?',
      '-- ',
      'Ines Halloran',
      'Harbour Office, Port Ellery',
    ])
    expect(extract(letter).quotes.map(({ text }) => text)).toEqual(['I have signed for five more years.'])
  })

  it('is the HTML part where there is no other; a publisher that sends is the publisher', async () => {
    const letter = await read('newsletter.eml', fixture('newsletter.eml'))
    expect(letter).toMatchObject({ byline: null, source: 'Port Ellery Courier', publishedAt: '2025-03-17' })
    expect(letter.text).toContain('The café stays open, its owner Søren Brandt said on Friday.')
    expect(letter.text).toContain('“We heard the town,” Brandt said.')
    expect(letter.text).not.toContain('never')
  })

  it.each([
    ['an empty one', 'Subject: x\n\n', /no text/],
    ['no message', 'just words', /no headers|no text/],
  ])('%s is refused', async (_what, message, why) => {
    await expect(read('a.eml', message)).rejects.toThrow(why)
  })

  it.each([
    [
      'an introduction over two lines',
      'Yes.\n\nOn Thu, 13 Mar 2025 at 09:00, Ben\nOyelaran <ben@courier.example> wrote:\n> Is it?',
      3,
    ],
    ['an original message below', 'Yes.\n-----Original Message-----\nFrom: Ben\nIs it?', 3],
    ['a sentence that is no introduction', 'He wrote to me on Monday.\n> Is it?', 1],
    ['nothing quoted', 'On Monday she wrote:\nthe café stays.', 0],
  ])('%s', (_what, text, count) => {
    expect(quotedZones(text).length).toBe(count)
  })
})
