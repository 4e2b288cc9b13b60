// Captions: who speaks is told and not guessed, and every place of the text knows its time.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { readBytes } from '../../ingest/read/read'
import { locatorAt } from '../../lib/model/article'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/read', name))
const read = (name: string, content: Buffer | string) =>
  readBytes(name, Buffer.from(content), { maxBytes: 1_000_000 })
const vtt = (cues: readonly string[]) =>
  `WEBVTT\n\n${cues.map((cue, i) => `00:0${i}:00.000 --> 00:0${i}:05.000\n${cue}`).join('\n\n')}\n`

async function said(name: string, content: Buffer | string) {
  const article = await read(name, content)
  const { quotes, entities } = extract(article)
  const entityOf = (id: string | undefined) => entities.find((entity) => entity.id === id)
  return quotes.map(({ speaker, text, start, reason }) => ({
    speaker: entityOf(speaker?.entityId)?.name ?? null,
    unnamed: entityOf(speaker?.entityId)?.unnamed,
    text,
    at: locatorAt(article.locators, start, 'time')?.label,
    rule: reason.rule,
    id: speaker?.entityId,
  }))
}

describe('WebVTT', () => {
  it('is a transcript: a paragraph a turn, notes and styles left out', async () => {
    const article = await read('hearing.vtt', fixture('hearing.vtt'))
    expect(article.title).toBe('Harbour inquiry, second day')
    expect(article.text).toBe(
      'Leonid Aske: Was the gate closed on the night of the flood?\n\n' +
        'Tomas Verhaegen: It was closed. I closed it myself at half past ten.\n\n' +
        'Leonid Aske: Who told you to?',
    )
    expect(article.zones.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])).toEqual([
      ['speaker', 'Leonid Aske'],
      ['speaker', 'Tomas Verhaegen'],
      ['speaker', 'Leonid Aske'],
    ])
    expect(article.locators.map(({ label, start }) => [label, article.text.slice(start, start + 6)])).toEqual(
      [
        ['00:00:04', 'Was th'],
        ['00:12:05', 'It was'],
        ['00:12:09', 'at hal'],
        ['01:02:00', 'Who to'],
      ],
    )
  })

  it('every turn is a quote of the speaker it names, at its time', async () => {
    expect(await said('hearing.vtt', fixture('hearing.vtt'))).toMatchObject([
      { speaker: 'Leonid Aske', at: '00:00:04', rule: 'turn-name' },
      {
        speaker: 'Tomas Verhaegen',
        at: '00:12:05',
        text: 'It was closed. I closed it myself at half past ten.',
      },
      { speaker: 'Leonid Aske', at: '01:02:00' },
    ])
  })

  it('names nobody knows are speakers too; "Speaker 2" is one person of this recording, without a name', async () => {
    const cues = [
      '<v Zprk Xantha>We waited.',
      '<v Speaker 2>So did I.',
      '<v aske>He did.',
      '<v Leonid Aske>I did.',
      '<v Speaker 2>No.',
    ]
    const lines = await said('a.vtt', vtt(cues))
    expect(lines.map(({ speaker, unnamed }) => [speaker, unnamed])).toEqual([
      ['Zprk Xantha', false],
      ['Speaker 2', true],
      ['Leonid Aske', false],
      ['Leonid Aske', false],
      ['Speaker 2', true],
    ])
    expect(lines[1]?.id).toBe(lines[4]?.id)
  })

  it('two voices in one caption are two turns', async () => {
    const { text } = await read(
      'a.vtt',
      vtt(['<v Ines Halloran>Ready?\n<v.loud Ola Brandt>Ready &amp; <c.x>waiting</c>.']),
    )
    expect(text).toBe('Ines Halloran: Ready?\n\nOla Brandt: Ready & waiting.')
  })

  it('without speakers is text with times, and without captions refused', async () => {
    const article = await read('a.vtt', vtt(['The crane is sound.', 'We looked at every bolt.']))
    expect(article.text).toBe('The crane is sound. We looked at every bolt.')
    expect(article.zones).toEqual([])
    expect(article.locators.map(({ label }) => label)).toEqual(['00:00:00', '00:01:00'])
    await expect(read('a.vtt', 'WEBVTT\n\nNOTE nothing here')).rejects.toThrow(/no timed caption/)
  })
})

describe('SubRip', () => {
  it('labels before the words are the speakers', async () => {
    expect(await said('hearing.srt', fixture('hearing.srt'))).toMatchObject([
      { speaker: 'LEONID ASKE', text: 'Was the gate closed?', at: '00:00:04' },
      { speaker: 'TOMAS VERHAEGEN', text: 'It was closed. I closed it myself.', at: '00:00:08' },
    ])
  })
})
