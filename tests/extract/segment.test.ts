// Zones, paragraphs, sentences and tokens: what the steps after them stand on.
import { describe, expect, it } from 'vitest'
import { segment } from '../../ingest/extract/text/segment'
import { article } from './speech-support'

const sentences = (text: string) => {
  const document = segment(article(text))
  return document.sentences.map((s) => text.slice(s.start, s.end))
}
const words = (text: string) => segment(article(text)).tokens.map((token) => token.text)

describe('sentences', () => {
  const table: [string, string[]][] = [
    ['"Go. Now," she said. He left.', ['"Go. Now," she said.', 'He left.']],
    [
      '“Wait!” Ruiz said. “Why? Tell me.” He told her.',
      ['“Wait!” Ruiz said.', '“Why? Tell me.”', 'He told her.'],
    ],
    [
      '“It opened with one mark," she said. “It closed with another.”',
      ['“It opened with one mark," she said.', '“It closed with another.”'],
    ],
    [
      'Mr. J. K. Oduya of Tarn Inc. paid. Dr. Falk did not.',
      ['Mr. J. K. Oduya of Tarn Inc. paid.', 'Dr. Falk did not.'],
    ],
    ['He left the U.S. The boat sank.', ['He left the U.S.', 'The boat sank.']],
    [
      '‘Stop. Think,’ he wrote. The sailors’ union agreed.',
      ['‘Stop. Think,’ he wrote.', 'The sailors’ union agreed.'],
    ],
    ['A stray " mark. It ends nothing.', ['A stray " mark.', 'It ends nothing.']],
    [
      'The ship (it was old. Very old.) sank. All swam.',
      ['The ship (it was old. Very old.) sank.', 'All swam.'],
    ],
    ['Capt. (ret.) Holt spoke. All swam.', ['Capt. (ret.) Holt spoke.', 'All swam.']],
    ['Capt. (retd.) Holt spoke. All swam.', ['Capt. (retd.) Holt spoke.', 'All swam.']],
    ['Rep. Holt (D-N.Y.) spoke. All swam.', ['Rep. Holt (D-N.Y.) spoke.', 'All swam.']],
    ['The ferry (a new one!) Holt bought sank.', ['The ferry (a new one!) Holt bought sank.']],
    ['It sank. (All swam.) Holt was glad.', ['It sank.', '(All swam.)', 'Holt was glad.']],
  ]
  it.each(table)('%s', (text, expected) => expect(sentences(text)).toEqual(expected))
})

describe('tokens', () => {
  const table: [string, string[]][] = [
    [
      'the KDA’s 1,200 boats—“enough,” he said',
      ['the', 'KDA', '’s', '1,200', 'boats', '—', '“', 'enough', ',', '”', 'he', 'said'],
    ],
    ["she'll say it's Ana's; don't", ['she', "'ll", 'say', 'it', "'s", 'Ana', "'s", ';', "don't"]],
    [
      'Khalil al-Tarn of U.S. and O’Brien & Co.',
      ['Khalil', 'al-Tarn', 'of', 'U.S.', 'and', 'O’Brien', '&', 'Co', '.'],
    ],
    ['[the letter](https://example.org/a_b) was **signed**', ['the', 'letter', 'was', 'signed']],
    ['𝕏 said “𝒜” &amp; left at 5 p.m.', ['𝕏', 'said', '“', '𝒜', '”', '&amp;', 'left', 'at', '5', 'p.m.']],
    ['zero\u200Bwidth \u200B here', ['zero\u200Bwidth', 'here']],
    ['the enemies.The gate', ['the', 'enemies', '.', 'The', 'gate']],
    [
      'see https://example.org/x, or write to a@example.org.',
      ['see', 'https://example.org/x', ',', 'or', 'write', 'to', 'a@example.org', '.'],
    ],
  ]
  it.each(table)('%s', (text, expected) => expect(words(text)).toEqual(expected))

  it('are slices of the text, whatever stands in it', () => {
    const alphabet = [
      'Ana ',
      '’s',
      '“',
      '"',
      '𝕏',
      '\u200B',
      '\r\n',
      '\n',
      '**',
      '](http://x.y/z)',
      '[',
      'U.S. ',
      '…',
      '--',
      '&nbsp;',
      'é',
      '<b>',
      '42nd ',
      '.',
      ' ',
    ]
    let seed = 7
    const next = () => (seed = (seed * 48_271) % 2_147_483_647)
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => alphabet[next() % alphabet.length]).join('')
      const document = segment(article(text))
      let last = 0
      for (const token of document.tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.start).toBeGreaterThanOrEqual(last)
        last = token.end
      }
      for (const s of document.sentences) expect(document.tokens[s.first]!.start).toBe(s.start)
    }
  })

  it('know their part of speech and lemma', () => {
    const { tokens } = segment(article('The minister said she had rejected it.'))
    expect(tokens.map((t) => [t.lower, t.pos, t.lemma])).toEqual([
      ['the', 'det', 'the'],
      ['minister', 'noun', 'minister'],
      ['said', 'verb', 'say'],
      ['she', 'pronoun', 'she'],
      ['had', 'aux', 'have'],
      ['rejected', 'verb', 'reject'],
      ['it', 'pronoun', 'it'],
      ['.', 'punct', '.'],
    ])
  })
})

describe('time', () => {
  it('grows with the text, not with its square', () => {
    const one =
      'Ana Ruiz, the mayor, said “it is late. Go.” The Tarn Council (TC) met in Port Ellery on 3 May. '
    const cost = (times: number) => {
      const text = one.repeat(times)
      segment(article(text))
      const from = process.cpuUsage()
      segment(article(text))
      const used = process.cpuUsage(from)
      return used.user + used.system
    }
    cost(200)
    expect(cost(4000)).toBeLessThan(cost(500) * 8 * 4)
  })
})
