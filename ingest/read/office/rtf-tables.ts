// What control words of Rich Text Format stand for: characters, paragraphs, parts that are no text, code pages.

/** Control word → text. */
export const RTF_CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '-': '',
  '\n': '\n',
  '\r': '\n',
  '\t': ' ',
}

/** End of a paragraph, a cell of a table, a section or a page. */
export const RTF_BREAKS = new Set(['par', 'sect', 'page', 'cell', 'row', 'nestcell', 'nestrow', '\n', '\r'])

/** Groups whose text is not the document's, besides those that open with `\*`. */
export const RTF_SKIPPED = new Set([
  'colortbl',
  'pict',
  'object',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'annotation',
  'atnid',
  'atnauthor',
  'fldinst',
  'nonshppict',
  'filetbl',
  'xe',
  'tc',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
])

/** `\fcharsetN` of a font → the code page of its bytes. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macroman',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

export function charsetName(charset: number): string | null {
  return CHARSETS[charset] ?? null
}

/** `\ansicpgN` → a name the decoder knows, windows-1252 when it knows none. */
export function codePageName(page: number): string {
  const east: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'cp949', 950: 'big5' }
  if (east[page] !== undefined) return east[page]
  if ((page >= 1250 && page <= 1258) || page === 874) return `windows-${page}`
  return page === 10000 ? 'macroman' : 'windows-1252'
}
