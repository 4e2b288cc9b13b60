// Encodings: whatever a file is written in, the same text comes out; and what is no text is refused.
import { describe, expect, it } from 'vitest'
import { declaredCharset, decode } from '../../ingest/read/decode'
import { encoded, REPORT, withMark } from './fixtures'

describe('decode', () => {
  it.each([
    ['UTF-8', encoded(REPORT, 'utf8')],
    ['UTF-8 with a mark', withMark(REPORT, 'utf8')],
    ['UTF-16LE with a mark', withMark(REPORT, 'utf-16le')],
    ['UTF-16BE with a mark', withMark(REPORT, 'utf-16be')],
    ['UTF-16LE without', encoded(REPORT, 'utf-16le')],
    ['UTF-16BE without', encoded(REPORT, 'utf-16be')],
    ['windows-1252', encoded(REPORT, 'windows-1252')],
    ['windows-1252 with CRLF', encoded(REPORT.replaceAll('\n', '\r\n'), 'windows-1252')],
  ])('reads %s', (_name, bytes) => {
    expect(decode(bytes).text.replaceAll('\r\n', '\n')).toBe(REPORT)
  })

  it.each([
    ['koi8-r', 'Мэр города сказал, что порт откроется весной. Мы ждали этого три года, сказал он в пятницу.'],
    ['shift_jis', '市長は金曜日、港が春に再開すると述べた。「三年間待っていた」と市長は語った。'],
  ])('guesses %s', (encoding, text) => {
    expect(decode(encoded(text.repeat(3), encoding)).text).toBe(text.repeat(3))
  })

  it('believes the charset a page declares', () => {
    const page = encoded('<meta charset="iso-8859-2"><p>Paní Dvořáková řekla</p>', 'iso-8859-2')
    expect(decode(page, declaredCharset(page)).text).toContain('Paní Dvořáková řekla')
  })

  it('believes valid UTF-8 more than a page that declares something else', () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>Søren said “no”</p>')
    expect(decode(page, declaredCharset(page)).text).toContain('Søren said “no”')
  })

  it('keeps a UTF-8 text with one broken byte readable', () => {
    const bytes = Buffer.concat([Buffer.from('Zoë said “yes”. Søren said “no”. '), Buffer.from([0xff])])
    expect(decode(bytes).text).toBe('Zoë said “yes”. Søren said “no”. \uFFFD')
  })

  it.each([
    ['\r\n', 'One.\r\nTwo.'],
    ['\r', 'One.\rTwo.'],
    ['\u2028', 'One.\u2028Two.'],
    ['tabs and form feeds', 'One.\tTwo.\fThree.'],
  ])('keeps %j as it is', (_name, text) => {
    expect(decode(Buffer.from(text)).text).toBe(text)
  })

  it.each([
    ['a PDF document', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['a ZIP archive', Buffer.from('PK\x03\x04rest')],
    ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['an RTF document', Buffer.from('{\\rtf1 hello}')],
    ['a binary file', Buffer.from('text with a \0 zero byte in it')],
    [
      'a binary file',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37 + (i % 7) * 11) % 256 || 1)),
    ],
  ])('refuses %s', (what, bytes) => {
    expect(() => decode(bytes)).toThrow(what)
  })
})
