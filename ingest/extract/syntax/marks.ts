// Reads one character as a quotation mark: can it open, can it close, or is it an apostrophe, a foot or an inch?
import type { Span } from '../../../lib/model/span'

/** Marks of one role close each other, so that `“…"` and `"…”` are pairs. */
export type MarkRole = 'double' | 'single' | 'angle'

export interface Mark {
  readonly role: MarkRole
  readonly opens: boolean
  readonly closes: boolean
  /** Characters it takes: 2 for `''` and ` `` `. */
  readonly width: number
}

/** Words that begin with an apostrophe: ’90s, ’em, ’tis. */
const ELISION = /^(?:\d|em\b|tis\b|twas\b|til\b|till\b|cause\b|bout\b|n['’]|cuz\b|round\b|ere\b)/iu

/** A quick look at one character: worth a call of `readMark`? */
export function maybeMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f)
  )
}

/** The mark at `at`, or null when the character is none. Looks at most some 20 characters around, and to `block`'s end for singles. */
export function readMark(text: string, at: number, block: Span): Mark | null {
  switch (text.charCodeAt(at)) {
    case 0x201c: // “
    case 0x201e: // „
    case 0x201f: // ‟
      return { role: 'double', opens: true, closes: closesAnyway(text, at, block), width: 1 }
    case 0x201d: // ”
      return { role: 'double', opens: opensAnyway(text, at, block), closes: true, width: 1 }
    case 0x22: // "
      return isInch(text, at, block) ? null : ambiguous('double', text, at, block, 1)
    case 0xab: // «
    case 0xbb: // »
      return { role: 'angle', ...angleSides(text, at, block), width: 1 }
    case 0x2018: // ‘
    case 0x201b:
      return openingSingle(text, at, block)
    case 0x2019: // ’
      return closingSingle(text, at, block)
    case 0x60: // `
      return text[at + 1] === '`' ? { role: 'double', opens: true, closes: false, width: 2 } : null
    case 0x27: // '
      if (text[at + 1] === "'" && text[at + 2] !== "'") return ambiguous('double', text, at, block, 2)
      return straightSingle(text, at, block)
    default:
      return null
  }
}

function ambiguous(role: MarkRole, text: string, at: number, block: Span, width: number): Mark {
  return { role, ...ambiguousSides(text, at, block, width), width }
}

/** A mark with space on its left opens, with space on its right closes; glued on both sides it closes what is open, or opens. */
function ambiguousSides(text: string, at: number, block: Span, width: number) {
  const left = at > block.start ? (text[at - 1] as string) : ' '
  const right = at + width < block.end ? (text[at + width] as string) : ' '
  const openLeft = /[\s([{<>\-–—/‘'“"*_…]/u.test(left)
  const closeRight = /[\s)\]}<,.;:!?\-–—/’'”"*_…]/u.test(right)
  if (openLeft && !/\s/u.test(right) && !(closeRight && !/[\s([{]/u.test(left)))
    return { opens: true, closes: !/[\s([{]/u.test(left) && left !== '' }
  if (openLeft && closeRight) return { opens: !/\s/u.test(right), closes: true }
  return { opens: openLeft || /[\p{L}\p{N}[]/u.test(right), closes: true }
}

/** « The French way, with spaces inside », or »the German way«. */
function angleSides(text: string, at: number, block: Span) {
  const space = (i: number) => i < block.start || i >= block.end || /\s/u.test(text[i] as string)
  const left = text[at] === '«'
  if (space(at + 1) && space(at - 1)) return { opens: left, closes: !left }
  if (left && space(at - 1)) return { opens: true, closes: false }
  return ambiguousSides(text, at, block, 1)
}

/** `“` used as the closing mark: nothing but space or punctuation follows, a letter precedes. */
function closesAnyway(text: string, at: number, block: Span): boolean {
  const left = at > block.start ? (text[at - 1] as string) : ' '
  const right = at + 1 < block.end ? (text[at + 1] as string) : ' '
  return /[\p{L}\p{N}.,!?…]/u.test(left) && /[\s.,;:!?)]/u.test(right)
}

/** `”` used as the opening mark: space before, a letter after. */
function opensAnyway(text: string, at: number, block: Span): boolean {
  const left = at > block.start ? (text[at - 1] as string) : ' '
  return /[\s(]/u.test(left) && at + 1 < block.end && /[\p{L}\p{N}…[]/u.test(text[at + 1] as string)
}

/**
 * 6'2" and a 12" pipe: a straight mark right after a digit, when nothing is open before it, or when the words go on after
 * it and the next mark closes: `"The pipe is 12" wide and old," she said`.
 */
function isInch(text: string, at: number, block: Span): boolean {
  if (at === block.start || !/\d/u.test(text[at - 1] as string)) return false
  const before = text.slice(Math.max(block.start, at - 2000), at)
  if (!/(?:^|[\s(\-–—])["“„]\S/u.test(before) || /\d['′]\s?\d{1,2}$/u.test(before)) return true
  return /^ \p{Ll}[^"“”]{0,300}[\p{L}\p{N}.,!?]["”](?![\p{L}\p{N}])/u.test(
    text.slice(at + 1, Math.min(block.end, at + 310)),
  )
}

function openingSingle(text: string, at: number, block: Span): Mark | null {
  const left = at > block.start ? (text[at - 1] as string) : ' '
  if (/[\p{L}\p{N}]/u.test(left)) return null
  if (ELISION.test(text.slice(at + 1, at + 9)) && closingAfter(text, at, block) < 0) return null
  return closingAfter(text, at, block) < 0 ? null : { role: 'single', opens: true, closes: false, width: 1 }
}

function closingSingle(text: string, at: number, block: Span): Mark | null {
  const right = at + 1 < block.end ? (text[at + 1] as string) : ' '
  const left = at > block.start ? (text[at - 1] as string) : ' '
  if (/[\p{L}\p{N}]/u.test(right) || /\s/u.test(left)) return null
  if (isPossessive(text, at, block)) return null
  return { role: 'single', opens: false, closes: true, width: 1 }
}

/** `the boys’ toys`: after an s, before a lower-case word, with a later mark that can close in the same paragraph. */
function isPossessive(text: string, at: number, block: Span): boolean {
  if (!/[sSzx]/u.test(text[at - 1] ?? '') || !/^[ ][\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)))
    return false
  const rest = text.slice(at + 1, Math.min(block.end, at + 400))
  return /^[^‘“”"\n]*?[\p{L}.,!?]['’](?![\p{L}\p{N}])/u.test(rest)
}

function straightSingle(text: string, at: number, block: Span): Mark | null {
  const left = at > block.start ? (text[at - 1] as string) : ' '
  const right = at + 1 < block.end ? (text[at + 1] as string) : ' '
  const wordLeft = /[\p{L}\p{N}]/u.test(left)
  const wordRight = /[\p{L}\p{N}]/u.test(right)
  if (wordLeft && wordRight) return null
  if (/[\s([{\-–—"“:]/u.test(left) && /[\p{L}\p{N}"“[$]/u.test(right)) {
    const elided = ELISION.test(text.slice(at + 1, at + 9))
    return closingAfter(text, at, block) < 0 || elided
      ? null
      : { role: 'single', opens: true, closes: false, width: 1 }
  }
  if (/\s/u.test(left) || /\d/u.test(left) || isPossessive(text, at, block)) return null
  return { role: 'single', opens: false, closes: true, width: 1 }
}

/** Where a single mark opened at `at` may close, within the paragraph and 1,000 characters, or -1. */
function closingAfter(text: string, at: number, block: Span): number {
  const end = Math.min(block.end, at + 1000)
  for (let i = at + 2; i < end; i++) {
    const c = text[i]
    if (c === '\n' && text[i + 1] === '\n') return -1
    if (c !== '’' && c !== "'") continue
    const right = i + 1 < block.end ? (text[i + 1] as string) : ' '
    if (!/[\p{L}\p{N}]/u.test(right) && !/\s/u.test(text[i - 1] as string) && !isPossessive(text, i, block))
      return i
  }
  return -1
}
