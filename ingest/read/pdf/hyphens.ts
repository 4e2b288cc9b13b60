// Lines of one paragraph put together: a word that was parted at the line's end is one word again.

/** First parts that keep their hyphen: "self-", "vice-". */
const KEEPS = new Set(
  'self well ill non ex anti pro pre post mid half vice co semi quasi all cross high low long short part full first second third two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)
const PARTED = /(?<![\p{L}\p{N}'’])([\p{L}\p{N}'’]+)[-\u2010\u00AD]$/u
const FIRST_WORD = /^[\p{L}'’]+/u

/** The words of a document, in lower case: they tell whether "har-bour" is one of its words. */
export function wordsOf(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu))
      words.add(word)
  }
  return words
}

/** What stands at the end of `before` and between it and the next line: `cut` characters go, `glue` comes. */
export function seam(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { readonly cut: number; readonly glue: string } {
  const head = PARTED.exec(before)?.[1]
  const tail = FIRST_WORD.exec(after)?.[0]
  if (head === undefined || tail === undefined)
    return { cut: 0, glue: /[\p{L}\p{N}][—–]$/u.test(before) ? '' : ' ' }
  if (before.endsWith('\u00AD')) return { cut: 1, glue: '' }
  return { cut: keepsHyphen(head, tail, words) ? 0 : 1, glue: '' }
}

function keepsHyphen(head: string, tail: string, words: ReadonlySet<string>): boolean {
  if (/\p{Lu}/u.test(tail[0] ?? '') || /\p{N}$/u.test(head)) return true
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
  if (words.has(first + second)) return false
  return words.has(`${first}-${second}`) || KEEPS.has(first)
}
