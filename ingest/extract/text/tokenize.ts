// Cuts text into words, numbers and marks. Every token is exactly a slice of the text, whatever stands in it:
// "the IDF’s 1,200 drones—“enough,” he said" → the|IDF|’s|1,200|drones|—|“|enough|,|”|he|said
import type { Span } from '../../../lib/model/span'
import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../rules/abbreviations'

/** What a raw token is: `clitic` is the "’s" of "Ruiz’s" or the "’ll" of "she’ll". */
type RawKind = 'word' | 'number' | 'clitic' | 'mark' | 'link'

export interface RawToken extends Span {
  readonly text: string
  readonly kind: RawKind
}

const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const LETTERS = `[\\p{L}\\p{M}\\p{N}${INVISIBLE}]`

/** Alternatives in order of preference; each is anchored and linear. */
const PIECE = new RegExp(
  [
    '(?<link>(?:https?:\\/\\/|www\\.)[^\\s<>"”“()\\[\\]]+|[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]*\\p{L}|[@#][\\p{L}\\p{N}_]+)',
    '(?<entity>&(?:[a-zA-Z]{2,8}|#\\d{1,6}|#x[0-9a-fA-F]{1,6});)',
    '(?<number>\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|am|pm)?(?![\\p{L}\\p{N}]))',
    `(?<acronym>(?:\\p{Lu}-)?(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?!\\p{L}))?|(?:\\p{Ll}\\.){2,}(?!\\p{L}))`,
    `(?<word>[\\p{L}\\p{N}]${LETTERS}*(?:(?:[-‐‑&'’·]|\\.(?=[\\p{Ll}\\p{N}]))(?=[\\p{L}\\p{N}])${LETTERS}+)*)`,
    "(?<mark>\\.{2,}|-{2,}|\\*{1,3}|_{2,3}|''|``|[^\\s])",
  ].join('|'),
  'gu',
)

const CLITIC = /['’](?:s|S|re|RE|ve|VE|ll|LL|d|m)$/
const HIDDEN = new RegExp(`^[${INVISIBLE}]+$`)

/** Tokens of `text` from `start` to `end`, leaving out the spans in `skip` (sorted, not overlapping). */
export function tokenize(text: string, start: number, end: number, skip: readonly Span[]): RawToken[] {
  const out: RawToken[] = []
  let from = start
  for (const hole of skip) {
    if (hole.end <= from || hole.start >= end) continue
    scan(text, from, Math.max(from, hole.start), out)
    from = hole.end
  }
  scan(text, from, end, out)
  return out
}

function scan(text: string, start: number, end: number, out: RawToken[]): void {
  if (start >= end) return
  const piece = text.slice(start, end)
  for (const match of piece.matchAll(PIECE)) add(piece, match, start, out)
}

function add(piece: string, match: RegExpMatchArray, offset: number, out: RawToken[]): void {
  const word = match[0]
  const groups = match.groups!
  const at = match.index!
  const start = offset + at
  const push = (kind: RawKind, from: number, to: number) => {
    out.push({ kind, text: word.slice(from, to), start: start + from, end: start + to })
  }
  if (groups.link !== undefined) pushLink(word, push)
  else if (groups.number !== undefined) push('number', 0, word.length)
  else if (groups.acronym !== undefined) push('word', 0, word.length)
  else if (groups.word !== undefined) pushWord(word, push)
  else if (!abbreviationStop(piece, word, at, out) && !HIDDEN.test(word)) push('mark', 0, word.length)
}

type Push = (kind: RawKind, from: number, to: number) => void

/** Nobody's word or name is longer: data in letters, which is passed over like an address. */
const LONGEST_WORD = 100

function pushWord(word: string, push: Push): void {
  if (word.length > LONGEST_WORD) {
    push('link', 0, word.length)
    return
  }
  const cut = CLITIC.exec(word)?.index ?? word.length
  push('word', 0, cut)
  if (cut < word.length) push('clitic', cut, word.length)
}

/** A link without the punctuation that follows it. */
function pushLink(word: string, push: Push): void {
  const length = word.replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, '').length
  push('link', 0, length)
  for (let i = length; i < word.length; i++) push('mark', i, i + 1)
}

/** Gives "Dr" and "J" their full stop. True when the mark was taken into the word before it. */
function abbreviationStop(piece: string, mark: string, at: number, out: RawToken[]): boolean {
  const last = out.at(-1)
  if (mark !== '.' || last === undefined || last.kind !== 'word') return false
  const touches = at > 0 && piece.endsWith(last.text, at) && last.text.length <= 8
  if (!touches || !takesStop(last.text, piece, at)) return false
  out[out.length - 1] = { ...last, text: `${last.text}.`, end: last.end + 1 }
  return true
}

function takesStop(word: string, piece: string, at: number): boolean {
  const lower = word.toLowerCase().replace(/^\p{L}-/u, '')
  const follows = /^\s*([\p{L}\p{N}()[\]“"‘',;])/u.exec(piece.slice(at + 1, at + 6))?.[1] ?? ''
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' || /\p{Lu}/u.test(follows)
  if (TITLE_ABBREVIATIONS.has(lower)) return follows !== '' && (lower !== 'no' || /\p{N}/u.test(follows))
  if (!OTHER_ABBREVIATIONS.has(lower)) return false
  return /^\p{Lu}/u.test(word) || lower === 'etc' || lower === 'al' ? follows !== '' : false
}
