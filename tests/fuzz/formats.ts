// Mutators that know a format: words that mean something in it, put anywhere, and levels upon levels of what nests.
import { type Mutator, onText, replaced } from './mutator'

interface Tongue {
  readonly name: string
  readonly only: RegExp
  readonly tokens: readonly string[]
  /** What opens and closes a level. */
  readonly levels: readonly (readonly [open: string, close: string])[]
}

const XML_TOKENS = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&a;',
  '&',
  '<',
  '</',
  '/>',
  '<a ',
  '="',
  "='",
]

const TONGUES: readonly Tongue[] = [
  {
    name: 'HTML',
    only: /\.html?$/,
    tokens: [
      ...XML_TOKENS,
      '<script>',
      '</script>',
      '<style>',
      '<p',
      '</body>',
      '<template>',
      '<svg>',
      '<math>',
      '<table><td>',
      '<meta charset="utf-16">',
      '<meta property="article:published_time" content="',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[',
      '<title>',
      '<br>',
      '<blockquote>',
      'class="',
      'style="',
      '<base href="javascript:',
      '<noscript>',
      '<plaintext>',
      '<select>',
      '<frameset>',
      '&nbsp;',
      '&CounterClockwiseContourIntegral;',
      '&lt',
      '\0',
    ],
    levels: [
      ['<div>', '</div>'],
      ['<b>', ''],
      ['<blockquote><p>', ''],
      ['<table><tr><td>', ''],
      ['<ul><li>', '</ul>'],
      ['<svg><foreignObject>', ''],
      ['<!--', '-->'],
    ],
  },
  {
    name: 'XML',
    only: /\.(?:xml|atom|rss)$/,
    tokens: [
      ...XML_TOKENS,
      '<item>',
      '</item>',
      '<entry>',
      '<title type="html">',
      '<content type="xhtml">',
      '<pubDate>',
      '<link href="',
      '<description>',
      '<rss version="2.0">',
      'xmlns:x="',
      '<content:encoded>',
      '<guid>',
      '<updated>9999-99-99',
    ],
    levels: [
      ['<entry>', '</entry>'],
      ['<content type="xhtml"><div>', '</div></content>'],
      ['<a>', ''],
      ['&lt;div&gt;', ''],
    ],
  },
  {
    name: 'captions',
    only: /\.(?:vtt|srt)$/,
    tokens: [
      'WEBVTT',
      '\n\n',
      '-->',
      '00:00:00.000 --> 99:99:99.999\n',
      '999999999:00:00.000 --> 0:0.0\n',
      '<v Dana Ruiz>',
      '</v>',
      '<c.a.b>',
      '<00:00:01.000>',
      'NOTE ',
      'STYLE\n',
      'REGION\n',
      '>> RUIZ: ',
      '- ',
      '[music]',
      '{\\an8}',
      '<i>',
      '1\n',
      'X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000',
    ],
    levels: [
      ['<v a>', '</v>'],
      ['<c>', ''],
      ['>> ', ''],
    ],
  },
  {
    name: 'CSV',
    only: /\.(?:csv|tsv)$/,
    tokens: [
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      '\r\n',
      ',,,,',
      '"\n"',
      '\\"',
      "'",
      '=1+1',
      'text',
      'title,text\n',
      '\0',
      '\uFEFF',
    ],
    levels: [
      ['"', '"'],
      ['"",', ''],
      [',', ''],
    ],
  },
  {
    name: 'JSON lines',
    only: /\.(?:jsonl|ndjson)$/,
    tokens: [
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '\\u0000',
      '\\ud800',
      '\\udc00',
      ':',
      ',',
      'null',
      'true',
      '1e999',
      '-',
      '"text":',
      '"text":null',
      '"text":["a"]',
      '"__proto__":{"x":1},',
      '"title":{},',
      '"url":"javascript:a"',
      '\n',
      '"date":1e20,',
    ],
    levels: [
      ['[', ']'],
      ['{"a":', '}'],
      ['{"text":', '}'],
    ],
  },
  {
    name: 'mail',
    only: /\.(?:eml|mbox)$/,
    tokens: [
      '\n\n',
      'From a@b.example Mon Mar  3 09:30:00 2025\n',
      '\nFrom ',
      '>From ',
      'Content-Type: multipart/mixed; boundary="x"\n',
      '--x\n',
      '--x--\n',
      'Content-Transfer-Encoding: base64\n',
      'Content-Transfer-Encoding: quoted-printable\n',
      '=?utf-8?B?',
      '?=',
      '=?utf-8?Q?=00?=',
      '=\n',
      '=ZZ',
      'Date: Thu, 99 Foo 99999 99:99:99 +9999\n',
      'Subject: ',
      'From: "a" <a@b>, ',
      'Content-Type: text/html; charset=unknown-8bit\n',
      'Content-Type: message/rfc822\n\n',
      ' \n\t',
      ': ',
      'MIME-Version: 1.0\n',
    ],
    levels: [
      ['Content-Type: message/rfc822\n\n', ''],
      ['Content-Type: multipart/mixed; boundary=x\n\n--x\n', '\n--x--\n'],
      ['> ', ''],
      ['(', ')'],
      ['<', ''],
    ],
  },
  {
    name: 'RTF',
    only: /\.rtf$/,
    tokens: [
      '{',
      '}',
      '\\',
      '\\par',
      '\\u-1?',
      '\\u55357?',
      '\\uc99999',
      "\\'ff",
      "\\'zz",
      '\\bin99999999 ',
      '\\bin-1 ',
      '{\\*\\unknown ',
      '{\\pict ',
      '{\\fonttbl{\\f0\\fcharset999 A;}}',
      '\\ansicpg99999',
      '\\ansicpg932',
      '\\upr',
      '{\\info{\\title ',
      '\\plain',
      '\\v ',
      '\\deleted ',
      '\\row\\cell',
      '\\page',
      '\\f99999',
      '\\objdata',
      '{\\field{\\*\\fldinst HYPERLINK',
      '\\-\\_\\~',
    ],
    levels: [
      ['{', '}'],
      ['{\\b ', ''],
      ['{\\*\\x ', '}'],
      ['{\\info', '}'],
    ],
  },
  {
    name: 'PDF',
    only: /\.pdf$/,
    tokens: [
      'obj',
      'endobj',
      ' 0 R',
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      'stream\n',
      '\nendstream',
      'xref\n0 99999\n',
      'trailer',
      'startxref\n0\n',
      '%%EOF',
      '/Length 99999999',
      '/Length -1',
      '/Filter /ASCIIHexDecode',
      '/Filter [/FlateDecode /FlateDecode]',
      '/Filter /LZWDecode',
      '/Filter /Crypt',
      '/Kids [2 0 R]',
      '/Kids [1 0 R 1 0 R]',
      '/Count 99999999',
      '/Parent 1 0 R',
      '/Prev 0',
      '/Encrypt 1 0 R',
      '/Type /ObjStm /N 9999 /First 9',
      'BT ',
      ' ET',
      ' Tj',
      ' TJ',
      ' Td',
      ' Tm',
      ' cm',
      '/F1 0 Tf ',
      ' q',
      ' Q',
      'BI ID EI',
      '/Im1 Do',
      '/Contents [4 0 R 4 0 R]',
      '/MediaBox [0 0 0 0]',
      '/MediaBox [-1e30 1e30 1 1]',
      '/ToUnicode 3 0 R',
      '/Encoding /Identity-H',
      '/Title (',
      '/CreationDate (D:99999999',
      '1e38 ',
      '-1e-38 ',
      '#00',
      '/Names',
      '/JavaScript (a)',
    ],
    levels: [
      ['[', ']'],
      ['<<', '>>'],
      ['<</A ', '>>'],
      ['(', ')'],
      ['q ', ' Q'],
      ['BT ', ' ET'],
      ['BMC ', ''],
    ],
  },
  {
    name: 'Markdown',
    only: /\.(?:md|txt)$/,
    tokens: [
      '---\n',
      '---\ntitle: [\n',
      '```\n',
      '~~~',
      '# ',
      '\n> ',
      '**',
      '__',
      '[a](b)',
      '![',
      '](',
      '[1]: ',
      '<div>',
      '<!--',
      '| - | - |\n',
      '\n\n    ',
      '- [ ] ',
      '&#x0;',
      '\\',
      '***\n',
      'date: 2024-13-45\n',
      'author: &a [*a]\n',
      '!!js/function ',
      '<https://',
      '[^1]',
    ],
    levels: [
      ['> ', ''],
      ['- ', ''],
      ['[', ']'],
      ['(', ')'],
      ['**', '**'],
      ['“', '”'],
      ['“‘', '’”'],
      ['```\n', '```\n'],
      ['<b>', ''],
    ],
  },
]

/** Words of the format, anywhere: as bytes, so that what is packed stays as it is. */
function tokensOf({ name, only, tokens }: Tongue): Mutator {
  return {
    name: `${name} words`,
    only,
    apply: (bytes, chance) => {
      let changed = bytes
      for (let left = chance.size(30); left > 0; left -= 1) {
        const at = chance.below(changed.length + 1)
        const end = chance.oneIn(3) ? Math.min(changed.length, at + chance.size(20)) : at
        changed = replaced(changed, at, end, chance.pick(tokens))
      }
      return changed
    },
  }
}

function pumpOf({ name, only, tokens }: Tongue): Mutator {
  return {
    name: `${name} words again and again`,
    only,
    apply: (bytes, chance) => {
      const at = chance.below(bytes.length + 1)
      const words = Array.from({ length: chance.size(4) }, () => chance.pick(tokens)).join('')
      return replaced(bytes, at, at, words.repeat(Math.min(chance.size(20_000), 300_000 / words.length)))
    },
  }
}

function depthOf({ name, only, levels }: Tongue): Mutator {
  return {
    name: `${name} upon itself`,
    only,
    apply: onTextOrBytes(only, (text, chance) => {
      const [open, close] = chance.pick(levels)
      const times = chance.size(20_000)
      const at = chance.below(text.length + 1)
      const end = chance.oneIn(2) ? at : Math.min(text.length, at + chance.size(text.length + 2))
      return (
        text.slice(0, at) + open.repeat(times) + text.slice(at, end) + close.repeat(times) + text.slice(end)
      )
    }),
  }
}

function onTextOrBytes(only: RegExp, change: Parameters<typeof onText>[0]): Mutator['apply'] {
  if (!only.test('.pdf')) return onText(change)
  return (bytes, chance) => Buffer.from(change(bytes.toString('latin1'), chance), 'latin1')
}

export const FORMAT_MUTATORS: readonly Mutator[] = TONGUES.flatMap((tongue) => [
  tokensOf(tongue),
  pumpOf(tongue),
  depthOf(tongue),
])
