// `npm run gallery`: writes tests/fixtures/gallery, one small file of every kind that is read, and bad ones. All words are
// invented. The files are kept in the repository, so that people can try them by hand.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf, epubOf, odtOf } from './office'
import { column, pdfOf } from './pdf'
import { zipOf } from './zip'

const FOLDER = join(import.meta.dirname, '../../fixtures/gallery')

const TITLE = 'Pier closed for the winter'
const LEAD = 'The old pier at Port Ellery stays shut until spring, the harbour office decided on Monday.'
const WORDS = '"Nobody walks on it before the beams are new," said Ines Coldwater, the harbour surveyor.'
const CORE = { title: TITLE, author: 'Tessa Okonjo', date: '2026-03-05T09:00:00Z' }
const TEXT = `${TITLE}\n\n${LEAD}\n\n${WORDS}\n`
const HTML = `<h1>${TITLE}</h1><p>${LEAD}</p><p>${WORDS}</p>`

const word = docxOf(
  [TITLE, LEAD, WORDS].map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''),
  CORE,
)
const page = column(60, 700, [TITLE, '', LEAD, '', WORDS])
const print = pdfOf({ pages: [page], info: { Title: TITLE, Author: 'Tessa Okonjo' } })

const FILES: Readonly<Record<string, string | Buffer>> = {
  'pier.txt': TEXT,
  'pier.md': `# ${TITLE}\n\n${LEAD}\n\n${WORDS}\n`,
  'pier.html': `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><article>${HTML}</article></body></html>`,
  'pier.pdf': print,
  'pier.docx': word,
  'pier.odt': odtOf([TITLE, LEAD, WORDS].map((line) => `<text:p>${line}</text:p>`).join(''), CORE),
  'pier.rtf': `{\\rtf1\\ansi{\\info{\\title ${TITLE}}}${TITLE}\\par ${LEAD}\\par ${WORDS}\\par}`,
  'pier.epub': epubOf([HTML], { ...CORE, date: '2026-03-05', language: 'en' }),
  'pier.eml': `From: Ines Coldwater <ines@harbour.example>\r\nTo: desk@courier.example\r\nSubject: ${TITLE}\r\nDate: Thu, 5 Mar 2026 09:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${LEAD}\r\n\r\n${WORDS}\r\n`,
  'pier.mbox': `From ines@harbour.example Thu Mar  5 09:00:00 2026\nFrom: Ines Coldwater <ines@harbour.example>\nSubject: ${TITLE}\nDate: Thu, 5 Mar 2026 09:00:00 +0000\n\n${LEAD}\n\n${WORDS}\n`,
  'pier.vtt':
    'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ines Coldwater>Nobody walks on it before the beams are new.\n\n00:00:05.000 --> 00:00:07.000\n<v Kofi Brandt>And when is that?\n',
  'pier.srt':
    '1\n00:00:01,000 --> 00:00:04,000\nINES COLDWATER: Nobody walks on it before the beams are new.\n\n2\n00:00:05,000 --> 00:00:07,000\nKOFI BRANDT: And when is that?\n',
  'pier.rss.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour notes</title><item><title>${TITLE}</title><link>https://harbour.example/pier</link><pubDate>Thu, 05 Mar 2026 09:00:00 GMT</pubDate><description>${LEAD} ${WORDS.replaceAll('"', '&quot;')}</description></item></channel></rss>\n`,
  'pier.atom': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title><id>urn:harbour</id><updated>2026-03-05T09:00:00Z</updated><entry><title>${TITLE}</title><id>urn:harbour:pier</id><updated>2026-03-05T09:00:00Z</updated><content type="text">${LEAD} ${WORDS}</content></entry></feed>\n`,
  'pier.csv': `title,text,date\n${TITLE},"${LEAD} ${WORDS.replaceAll('"', '""')}",2026-03-05\n`,
  'pier.jsonl': `${JSON.stringify({ id: 'pier', title: TITLE, text: `${LEAD} ${WORDS}` })}\n`,
  'pier.zip': zipOf([{ name: 'in/pier.txt', content: TEXT }]),
  'called-text.txt': print,
  'nested.html': `<html><body>${'<div>'.repeat(10_000)}<p>${LEAD}</p><p>${WORDS}</p>${'</div>'.repeat(10_000)}</body></html>`,
  'bad-locked.pdf': pdfOf({ pages: [page], password: 'harbour' }),
  'bad-scan.pdf': pdfOf({ pages: [[], []] }),
  'bad-cut.pdf': print.subarray(0, print.length / 2),
  'bad-cut.docx': word.subarray(0, word.length / 2),
  'bad-called.pdf': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9, 0, 7]),
  'bad-entities.xml':
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>\n',
  'bad-paths.zip': zipOf([{ name: '../out.txt', content: TEXT }]),
  'bad-bomb.zip': zipOf([{ name: 'bomb.txt', content: Buffer.alloc(6 * 1024 * 1024, 97) }]),
  'bad-empty.txt': '',
}

mkdirSync(FOLDER, { recursive: true })
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(FOLDER, name), content)
