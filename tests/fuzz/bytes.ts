// Mutators that know nothing of formats: bits, cuts, splices, repeats, numbers, encodings.
import iconv from 'iconv-lite'
import { type Mutator, replaced, stretch } from './mutator'

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '2147483647',
  '2147483648',
  '4294967295',
  '1e309',
  '-0.0',
  'NaN',
]
const HUGE = '9'.repeat(400)
const ENCODINGS = ['utf16le', 'utf16be', 'windows-1252', 'windows-1251', 'shift_jis', 'gb18030', 'utf7']
/** Controls, invisible and directed characters, halves of pairs, marks of byte order, and characters that upset case. */
const ODD = [
  '\0',
  '\x01\x02\x1b[2J',
  '\x7f\x80',
  '\u200b\u200d\u2060',
  '\u202e\u2066\u2067\u202c',
  '\uFEFF',
  '\uFFFE\uFFFF',
  '\u2028\u2029\x85\v\f',
  'İIıſK',
  `e${'\u0301'.repeat(40)}`,
  '👩‍👩‍👧‍👦🇬🇧',
  '\r',
  '\u00ad\u034f',
]
/** Not to be had from a string: half a pair in UTF-8, overlong, cut short, beyond Unicode. */
const RAW = ['eda080', 'edb080', 'c0af', 'e28', 'f4908080', 'ff', 'fffe', 'feff', '0000feff', '80808080']

export const BYTE_MUTATORS: readonly Mutator[] = [
  {
    name: 'bits',
    apply: (bytes, chance) => {
      const changed = Buffer.from(bytes)
      for (let left = chance.size(40); left > 0 && changed.length > 0; left -= 1) {
        const at = chance.below(changed.length)
        changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
      }
      return changed
    },
  },
  { name: 'cut off', apply: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)) },
  { name: 'beginning lost', apply: (bytes, chance) => bytes.subarray(chance.below(bytes.length + 1)) },
  {
    name: 'hole',
    apply: (bytes, chance) => replaced(bytes, ...stretch(bytes, chance), ''),
  },
  {
    name: 'zeros',
    apply: (bytes, chance) => {
      const [start, end] = stretch(bytes, chance)
      return replaced(bytes, start, end, Buffer.alloc(end - start))
    },
  },
  {
    name: 'splice',
    apply: (bytes, chance, others) => {
      const other = chance.pick(others).bytes
      return Buffer.concat([
        bytes.subarray(0, chance.below(bytes.length + 1)),
        other.subarray(chance.below(other.length + 1)),
      ])
    },
  },
  {
    name: 'block of another',
    apply: (bytes, chance, others) => {
      const other = chance.pick(others).bytes
      const at = chance.below(bytes.length + 1)
      return replaced(bytes, at, at, other.subarray(...stretch(other, chance, 2000)))
    },
  },
  {
    name: 'repeat',
    apply: (bytes, chance) => {
      const [start, end] = stretch(bytes, chance, 400)
      const block = bytes.subarray(start, end)
      const times = Math.min(chance.size(20_000), Math.floor(200_000 / Math.max(1, block.length)))
      return replaced(bytes, end, end, Buffer.concat(Array.from({ length: times }, () => block)))
    },
  },
  {
    name: 'numbers',
    apply: (bytes, chance) => {
      const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
      if (numbers.length === 0) return bytes
      const { index, 0: digits } = chance.pick(numbers)
      return replaced(bytes, index, index + digits.length, chance.pick([...NUMBERS, HUGE]))
    },
  },
  {
    name: 'lengths',
    apply: (bytes, chance) => {
      const at = chance.below(Math.max(1, bytes.length - 4))
      const length = chance.pick([1, 2, 4])
      const put = Buffer.alloc(length, chance.pick([0x00, 0xff, 0x7f, 0x80]))
      return replaced(bytes, at, Math.min(bytes.length, at + length), put)
    },
  },
  {
    name: 'encoding',
    apply: (bytes, chance) => {
      const addBOM = chance.oneIn(2)
      return iconv.encode(bytes.toString('utf8'), chance.pick(ENCODINGS), { addBOM })
    },
  },
  {
    name: 'odd characters',
    apply: (bytes, chance) => {
      let changed = bytes
      for (let left = chance.size(20); left > 0; left -= 1) {
        const at = chance.below(changed.length + 1)
        const put = chance.oneIn(3) ? Buffer.from(chance.pick(RAW), 'hex') : Buffer.from(chance.pick(ODD))
        changed = replaced(changed, at, at, put)
      }
      return changed
    },
  },
  {
    name: 'line ends',
    apply: (bytes, chance) =>
      Buffer.from(
        bytes.toString('latin1').replace(/\r?\n/g, chance.pick(['\r', '', '\r\n\r\n', '\n\r', ' '])),
        'latin1',
      ),
  },
]
