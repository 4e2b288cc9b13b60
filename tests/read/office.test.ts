// Word, OpenDocument, RTF and EPUB documents: paragraphs, headings, metadata, a quote with its speaker; and bad ones.
import { describe, expect, it } from 'vitest'
import { extract } from '../../ingest/extract/extract'
import { DEFAULT_MAX_BYTES, type ReadLimits } from '../../ingest/read/limits'
import { readBytes } from '../../ingest/read/read'
import { InvalidInput } from '../../lib/errors'
import type { Article } from '../../lib/model/article'
import { docxOf, epubOf, odtOf } from './make/office'
import { zipOf } from './make/zip'

const read = (name: string, content: Buffer | string, limits: Partial<ReadLimits> = {}) =>
  readBytes(name, Buffer.from(content), { maxBytes: DEFAULT_MAX_BYTES, limits })
const zonesOf = ({ text, zones }: Article) =>
  zones.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const CORE = { title: 'Silt figures withheld', author: 'Tessa Okonjo', date: '2026-03-05T09:00:00Z' }
const LEAD = 'The harbour office kept the figures back until Friday, the inquiry heard on Tuesday morning.'
const WORDS = '“We kept nothing back,” said Leonid Aske, the harbour commissioner.'
const EXPECTED = [
  'headline: Silt figures withheld',
  `body: ${LEAD}`,
  'heading: What was said',
  `body: ${WORDS}`,
]

const p = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const word = docxOf(p('Silt figures withheld', 'S0') + p(LEAD) + p('What was said', 'S1') + p(WORDS), CORE)
const open = odtOf(
  `<text:p text:style-name="P1">Silt figures withheld</text:p><text:p>${LEAD}</text:p><text:h>What was said</text:h><text:p>${WORDS}</text:p>`,
  CORE,
)
const rich = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Sans;}{\f1\fcharset204 Sans Cyr;}}
{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}}
{\info{\title Silt figures withheld}{\author Tessa Okonjo}{\creatim\yr2026\mo3\dy5\hr9}{\operator pc}}
{\header Evening Post\par}\pard\s2 Silt figures withheld\par
\pard ${LEAD.replace('back', '{\\b ba}ck')}\par\pard\s1\outlinelevel0 What was said\par
\pard \ldblquote We kept nothing back,\rdblquote  said Leonid Aske, the {\v secret }harbour commissioner.\par}`
const book = epubOf(
  [`<h1>Silt figures withheld</h1><p>${LEAD}</p>`, `<h2>What was said</h2><p>${WORDS}</p>`],
  { ...CORE, date: '2026-03-05', language: 'en-GB' },
)

describe.each([
  ['a.docx', word],
  ['a.odt', open],
  ['a.rtf', rich],
  ['a.epub', book],
])('%s', (name, content) => {
  it('gives its paragraphs and headings', async () => {
    expect(zonesOf(await read(name, content))).toEqual(EXPECTED)
  })

  it('gives its title, author, day and language', async () => {
    expect(await read(name, content)).toMatchObject({
      title: 'Silt figures withheld',
      byline: 'Tessa Okonjo',
      publishedAt: expect.stringMatching(/^2026-03-05/),
      language: 'en',
    })
  })

  it('leads from a quote to its speaker', async () => {
    const { quotes, entities } = extract(await read(name, content))
    const [quote] = quotes.filter(({ kind }) => kind === 'direct')
    expect(quote?.text).toContain('We kept nothing back')
    expect(entities.find(({ id }) => id === quote?.speaker?.entityId)?.name).toBe('Leonid Aske')
  })

  it('is the same whatever it is called', async () => {
    const { origin: _, ...one } = await read(name, content)
    for (const other of ['a.txt', 'a.pdf', 'a', 'a.docx']) {
      expect(await read(other, content)).toEqual({ ...one, origin: other })
    }
  })

  it('is refused in one line when it was cut short', async () => {
    const bytes = Buffer.from(content)
    const kind = { docx: 'Word document', odt: 'OpenDocument text', rtf: 'RTF document', epub: 'EPUB book' }
    const what = kind[name.slice(2) as keyof typeof kind]
    expect(await lineOf(read(name, bytes.subarray(0, bytes.length - 60)))).toBe(
      `${name}: This ${what} is damaged or cut short. Fetch or save it again.`,
    )
  })
})

describe('Word', () => {
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
  it.each([
    [
      'runs, tabs and breaks',
      run('<w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t>'),
      'One two\nthree',
    ],
    [
      'what was deleted',
      `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>`,
      'new',
    ],
    [
      'what was moved away',
      `<w:p><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:r><w:t>new</w:t></w:r></w:p>`,
      'new',
    ],
    [
      'hidden text',
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>`,
      'yes',
    ],
    [
      'the second copy of a drawing',
      run('<mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>one</w:t></mc:Fallback>'),
      'one',
    ],
    ['field codes', run('<w:instrText>PAGE</w:instrText><w:t>3</w:t>'), '3'],
    ['the table of contents', p('Contents', 'S3') + p('Text'), 'Text'],
    ['entities', p('Fish &amp; chips &#8220;hot&#8221;'), 'Fish & chips “hot”'],
  ])('%s', async (_what, body, text) => {
    expect((await read('a.docx', docxOf(body))).text).toBe(text)
  })

  it('puts footnotes behind the text', async () => {
    const notes = `<w:footnotes><w:footnote>${p('See the minutes.')}</w:footnote></w:footnotes>`
    const bytes = docxOf(p('The board met.'), {}, [{ name: 'word/footnotes.xml', content: notes }])
    expect((await read('a.docx', bytes)).text).toBe('The board met.\n\nSee the minutes.')
  })
})

describe('OpenDocument', () => {
  it.each([
    [
      'spaces, tabs and breaks',
      '<text:p>One<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four</text:p>',
      'One two three\nfour',
    ],
    [
      'comments and tracked changes',
      '<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new<office:annotation><text:p>why?</text:p></office:annotation></text:p>',
      'new',
    ],
    [
      'notes behind the text',
      '<text:p>The board<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes.</text:p></text:note-body></text:note> met.</text:p>',
      'The board met.\n\nMinutes.',
    ],
  ])('%s', async (_what, body, text) => {
    expect((await read('a.odt', odtOf(body))).text).toBe(text)
  })
})

describe('RTF', () => {
  const rtf = (body: string) =>
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset204 C;}{\\f2\\fcharset128 J;}}${body}\\par}`
  it.each([
    ['escaped bytes', String.raw`Caf\'e9 \{x\} \\`, 'Café {x} \\'],
    ['Unicode with what stands for it', String.raw`\u8220?Go\u8221\'94 {\uc2\u8212--}x`, '“Go” —x'],
    ['a font’s own code page', String.raw`{\f1 \'cc\'fd\'f0}`, 'Мэр'],
    ['two bytes a character', String.raw`{\f2 \'8e\'73\'92\'b7}`, '市長'],
    ['pictures and unknown groups', String.raw`{\pict\bin3 }}}ab}{\*\unknown no}text`, 'text'],
    ['deleted text', String.raw`{\deleted old}new`, 'new'],
    [
      'notes behind the text',
      String.raw`The board{\footnote\pard Minutes.} met.`,
      'The board met.\n\nMinutes.',
    ],
    ['cells and lines', String.raw`a\cell b\line c\row`, 'a\n\nb\nc'],
  ])('%s', async (_what, body, text) => {
    expect((await read('a.rtf', rtf(body))).text).toBe(text)
  })

  it('is read when it is short', async () => {
    expect((await read('a.rtf', String.raw`{\rtf1 The board met.}`)).text).toBe('The board met.')
  })
})

describe('refused', () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>`
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const deep = `${'<w:x>'.repeat(1200)}${'</w:x>'.repeat(1200)}`
  const zeros = { name: 'word/styles.xml', content: Buffer.alloc(6 * 1024 * 1024) }
  const liar = docxOf(p('x'), {}, [{ name: 'word/footnotes.xml', content: p(LEAD).repeat(50), claimed: 10 }])
  it.each<[string, Buffer | string, Partial<ReadLimits>, string]>([
    [
      'locked.docx',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      {},
      'This Office document is locked with a password. Open it, save a copy without the password and give that.',
    ],
    [
      'old.doc',
      Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]),
      {},
      'This is a Word document of before 2007 (.doc), which cannot be read. Open it and save it as .docx.',
    ],
    [
      'locked.odt',
      odtOf('', {}, [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
      {},
      'This OpenDocument text is locked with a password. Open it, save a copy without the password and give that.',
    ],
    [
      'copy.epub',
      epubOf(['<p>x</p>'], {}, [
        { name: 'META-INF/encryption.xml', content: '<CipherReference URI="OEBPS/text/c0.xhtml"/>' },
      ]),
      {},
      'This EPUB book is copy-protected. Give an edition without copy protection.',
    ],
    [
      'table.xlsx',
      zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
      {},
      'This is a spreadsheet, which cannot be read. Save its text as .docx, .odt or .txt.',
    ],
    [
      'entities.docx',
      docxOf('', {}, [{ name: 'word/document.xml', content: entities }]),
      {},
      'It defines XML entities, as only hostile documents do. Leave it out, or save it again with the program it was made with.',
    ],
    [
      'deep.docx',
      docxOf(deep),
      {},
      'Its parts lie more than 1000 deep within each other. Split it, or raise the limit with HEARSAY_MAX_DEPTH.',
    ],
    [
      'deep.rtf',
      `{\\rtf1 ${'{'.repeat(1200)}x${'}'.repeat(1200)}}`,
      {},
      'Its parts lie more than 1000 deep within each other. Split it, or raise the limit with HEARSAY_MAX_DEPTH.',
    ],
    [
      'bomb.docx',
      docxOf(p('x'), {}, [zeros]),
      {},
      'It unpacks to more than 200 times its size, as only a zip bomb does. Leave it out.',
    ],
    [
      'large.odt',
      open,
      { maxUnpackedBytes: 300 },
      'It unpacks to more than 300 bytes. Split it, or raise the limit with HEARSAY_MAX_UNPACKED_BYTES.',
    ],
    ['liar.docx', liar, {}, 'This Word document is damaged or cut short. Fetch or save it again.'],
    [
      'slow.epub',
      book,
      { maxSeconds: 0 },
      'Reading it takes more than 0 seconds. Split it, or raise the limit with HEARSAY_MAX_SECONDS.',
    ],
    ['empty.docx', docxOf(''), {}, 'The document is empty. Leave it out.'],
    [
      'noise.pdf',
      Buffer.from([1, 2, 0, 3, 255, 254, 0, 0, 7, 9]),
      {},
      'It is called .pdf, but what is in it is neither that nor text. Fetch or save it again.',
    ],
  ])('%s', async (name, content, limits, line) => {
    expect(await lineOf(read(name, content, limits))).toBe(`${name}: ${line}`)
  })
})

describe('called something else', () => {
  it.each([
    ['page.txt', '<!doctype html><html><body><p>The board met.</p></body></html>', 'The board met.'],
    ['page.pdf', '<?xml version="1.0"?>\n<html><body><p>The board met.</p></body></html>', 'The board met.'],
    ['text.docx', 'The board met.', 'The board met.'],
    ['about.txt', 'The tag <html> opens a page.', 'The tag <html> opens a page.'],
  ])('%s', async (name, content, text) => {
    expect((await read(name, content)).text).toBe(text)
  })

  it('an archive of documents is no document of its first kind', async () => {
    const archive = zipOf([{ name: 'inner.docx', content: word, stored: true }])
    expect(await lineOf(read('a.txt', archive))).toMatch(/^a\.txt: This is a ZIP archive/)
  })
})

async function lineOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((e: unknown) => e)
  if (error instanceof InvalidInput) return error.line()
  throw error
}
