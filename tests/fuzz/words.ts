// Mutators of texts: what upsets a reader of sentences, quotation marks and names.
import type { Chance } from './chance'
import { type Mutator, onText } from './mutator'

const MARKS = /["“”‘’«»„]/g
const TEXTS = /\.(?:txt|md|html|htm|vtt|srt|csv|jsonl|eml|rtf)$/
/** What a text says again and again. */
export const PHRASES = [
  'Ruiz said, ',
  'a letter to ',
  '“Go,” ',
  '‘“',
  '”’',
  '"',
  "'",
  '“',
  '”',
  'Dana Ruiz ',
  'A. B. C. ',
  'well-',
  '((',
  '[',
  '— ',
  '…',
  'he said she said ',
  'according to ',
  'the minister ',
  'Ruiz’s ',
  'on 3 May 2024 ',
  '1,000,000 ',
  'Q. ',
  'RUIZ: ',
  '\nRUIZ: Yes.\n',
  'Dr. Prof. Sir ',
  'Ruiz, Holt and ',
  'that ',
  'and ',
  ', ',
  'https://a.example/b?c=d ',
  'www.',
  '@a.',
  '>',
  '#',
  '*',
  '_',
  '`',
  '|',
  '- ',
  '\t',
  '\n',
  ' ',
  'By Dana Ruiz\n',
  'PORT ELLERY (AP) — ',
  '© 2024 ',
  '00:00:01.000 --> 00:00:02.000\n',
  '&amp;',
  'told reporters ',
  'who said that ',
]

function somewhere(text: string, chance: Chance, put: string): string {
  const at = chance.below(text.length + 1)
  return text.slice(0, at) + put + text.slice(at)
}

/** Changes one in `often` of the places where `what` is found. */
function some(text: string, chance: Chance, what: RegExp, change: (found: string) => string): string {
  const often = chance.pick([1, 2, 5, 20])
  return text.replace(what, (found) => (chance.oneIn(often) ? change(found) : found))
}

type Change = (text: string, chance: Chance) => string

const CHANGES: Readonly<Record<string, Change>> = {
  'marks doubled': (text, chance) => some(text, chance, MARKS, (mark) => mark + mark),
  'marks removed': (text, chance) => some(text, chance, MARKS, () => ''),
  'marks mixed': (text, chance) =>
    some(text, chance, MARKS, () => chance.pick(['"', '“', '”', '‘', '’', '«', '„'])),
  'marks nested': (text, chance) => some(text, chance, /\b\w+\b/g, (word) => `“‘${word}’”`),
  'marks alternating': (text, chance) => somewhere(text, chance, '“a” ‘b” "c’ '.repeat(chance.size(3000))),
  'marks everywhere': (text, chance) =>
    some(text, chance, / /g, () => chance.pick([' "', '" ', ' “', '” ', " '"])),
  'no sentence ends': (text) => text.replace(/[.!?]/g, ''),
  'all sentence ends': (text, chance) => some(text, chance, / /g, () => '. '),
  'one long word': (text, chance) =>
    somewhere(text, chance, chance.pick(['a', 'A', '’', '-a', 'é', '1', '.a', '字']).repeat(100_000)),
  'all in capitals': (text) => text.toUpperCase(),
  'all small': (text) => text.toLowerCase(),
  'all names': (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  'one paragraph': (text) => text.replace(/\s+/g, ' '),
  'all paragraphs': (text) => text.replace(/ /g, '\n\n'),
  'no spaces': (text) => text.replace(/ /g, ''),
  pumped: (text, chance) => somewhere(text, chance, chance.pick(PHRASES).repeat(chance.size(8000))),
  'two pumped': (text, chance) => {
    const [one, two] = [chance.pick(PHRASES), chance.pick(PHRASES)]
    return somewhere(text, chance, (one + two).repeat(chance.size(4000)))
  },
  phrases: (text, chance) => {
    let changed = text
    for (let left = chance.size(60); left > 0; left -= 1)
      changed = somewhere(changed, chance, chance.pick(PHRASES))
    return changed
  },
  'words shuffled': (text, chance) => {
    const words = text.split(' ')
    return words.map(() => chance.pick(words)).join(' ')
  },
}

export const WORD_MUTATORS: readonly Mutator[] = Object.entries(CHANGES).map(([name, change]) => ({
  name,
  only: TEXTS,
  apply: onText(change),
}))
