// Whom letters are written to: "a letter to Dana Ruiz", "sent the council a letter"; told once, often in the first lines.
import type { Token } from '../document'
import { DOCUMENT_NOUNS } from '../rules/clause-words'
import { type Clauses, textOf, tokenOf } from '../syntax/chunk-view'
import type { Frame } from '../syntax/frames'
import { type Phrase, phraseAt } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'

const WRITTEN = new Set(
  'letter petition memo message email e-mail note appeal telegram telex cable'.split(' '),
)

/** How far above a letter is looked for, in lines. */
const LINES_BACK = 60
/** Letters of one line that are looked at, and of the lines above: whoever reads them is hardly the fourth. */
const MOST = 3

/** Readers of the letters the words may stand in, the nearest first; none where the cue tells of no letter. */
export function readersOf(r: Reading, cx: Clauses, frame: Frame): readonly Phrase[] {
  if (!isInLetter(cx, frame)) return []
  const out: Phrase[] = []
  const above = linesWithReaders(r)
  for (let line = frame.line; line >= 0 && frame.line - line < LINES_BACK && out.length < MOST; ) {
    out.push(...(above.readers.get(line) ?? []))
    line = above.before[line] ?? -1
  }
  return out.slice(0, MOST)
}

/** "The letter said", "said in the letter", "In a letter to Holt, Ruiz said", "a letter asking him to". */
function isInLetter(cx: Clauses, frame: Frame): boolean {
  const { chunks } = cx.line
  const head = frame.subject === null ? '' : cx.doc.tokens[frame.subject.head]!.lower
  if (DOCUMENT_NOUNS.has(head) && WRITTEN.has(head)) return true
  const written = (i: number) => chunks[i]?.kind === 'np' && isWritten(cx.doc.tokens[chunks[i].last - 1])
  if (frame.shape.participle && written(frame.at - 1)) return true
  if (chunks[0]?.kind === 'prep' && written(1)) return true
  for (let i = Math.max(1, frame.at - 4); i < frame.at + 5; i++)
    if (written(i) && chunks[i - 1]?.kind === 'prep') return true
  return false
}

const isWritten = (token: Token | undefined): boolean => token !== undefined && WRITTEN.has(token.lower)

interface Above {
  /** Readers told in a line. */
  readonly readers: ReadonlyMap<number, readonly Phrase[]>
  /** The nearest line above that tells one; -1 where there is none. */
  readonly before: readonly number[]
}

const known = new WeakMap<Reading, Above>()

/** Each line is read once, however many cues ask for it. */
function linesWithReaders(r: Reading): Above {
  const seen = known.get(r)
  if (seen !== undefined) return seen
  const readers = new Map<number, readonly Phrase[]>()
  let last = -1
  const before = r.lines.map((line) => {
    const above = last
    const found = readersIn(r, { doc: r.doc, line })
    if (found.length > 0) {
      readers.set(line.index, found)
      last = line.index
    }
    return above
  })
  known.set(r, { readers, before })
  return { readers, before }
}

function readersIn(r: Reading, cx: Clauses): Phrase[] {
  const out: Phrase[] = []
  for (const [i, chunk] of cx.line.chunks.entries()) {
    if (out.length === MOST) break
    if (chunk.kind !== 'np' || !isWritten(cx.doc.tokens[chunk.last - 1])) continue
    const at = readerAt(cx, i)
    const phrase = at < 0 ? null : phraseAt(cx, r.names, at)
    if (phrase !== null) out.push(phrase)
  }
  return out
}

/** The chunk whom the letter at chunk `i` goes to, or -1. */
function readerAt(cx: Clauses, i: number): number {
  const { chunks } = cx.line
  if (textOf(cx, i + 1) === 'to' && chunks[i + 2]?.kind === 'np') return i + 2
  const verb = chunks[i - 2]
  const given = verb?.kind === 'vg' && chunks[i - 1]?.kind === 'np' && GIVES.test(tokenOf(cx, verb).lower)
  return given ? i - 1 : -1
}

/** "sent Ruiz a letter". */
const GIVES =
  /^(?:sen[dt]|sends|sending|writ(?:e|es|ing)|wrote|handed|gave|given|mailed|addressed|delivered)$/u
