// The words of the collection that are spelled like a word of a question, found by their ends in an index.
import { mayBeUnfinished, type Rule } from '../../graph/matching'
import { forgiven, slips, soundEnd } from '../../graph/spelling'
import { byCodeUnit } from '../../model/order'
import type { Words } from '../filters'
import { loosely, nearest } from '../search-plan'
import type { Database } from './database'

/** Most similar words tried for one word of a question: as many as Lucene tries on the other store. */
const MOST = 50

/** Sorts after every letter. */
const LAST = '\u{10ffff}'

/**
 * Keeps words for later questions: of folded texts, each once. Those that no text has any more find nothing and do no harm.
 */
export function learnWords(db: Database, texts: readonly string[]): void {
  const words = new Set(texts.flatMap((text) => text.split(' ')))
  if (words.size === 0) return
  db.run(
    `INSERT OR IGNORE INTO spelling SELECT value FROM json_each($words)
     WHERE length(value) BETWEEN 3 AND 40`,
    { words: [...words] },
  )
}

/** For each word of a question the words spelled like it, the nearest first; null when there are none at all. */
export function similarWords(db: Database, { words }: Words): readonly (readonly string[])[] | null {
  const similar = words.map((word) => similarTo(db, word))
  return similar.every((some) => some.length === 0) ? null : similar
}

/** What FTS looks for so that each word may also be one of those similar to it. */
export function similarExpression(
  { words }: Words,
  similar: readonly (readonly string[])[],
  rule: Rule,
): string {
  return words
    .map((word, at) => {
      const written = `"${word}"${mayBeUnfinished(words, at, rule) ? '*' : ''}`
      return `(${[written, ...(similar[at] ?? []).map((each) => `"${each}"`)].join(' OR ')})`
    })
    .join(' AND ')
}

/** The nearest word that some text still has, for a suggestion. */
export function nearestWord(db: Database, word: string): string | null {
  return nearest(word, candidates(db, word, loosely(word))).find((each) => isThere(db, each)) ?? null
}

function isThere(db: Database, word: string): boolean {
  const sql = `SELECT 1 FROM entityWords WHERE entityWords MATCH $match
    UNION ALL SELECT 1 FROM quoteWords WHERE quoteWords MATCH $match LIMIT 1`
  return db.get(sql, { match: `"${word}"` }) !== undefined
}

function similarTo(db: Database, word: string): readonly string[] {
  const near = candidates(db, word, forgiven(word)).flatMap((each) => {
    const edits = slips(word, each)
    return edits === null || edits === 0 ? [] : [{ each, edits }]
  })
  return near
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.each, b.each))
    .slice(0, MOST)
    .map(({ each }) => each)
}

/** Every word that could be within `most` slips: those with the same beginning or the same end. */
function candidates(db: Database, word: string, most: 0 | 1 | 2): readonly string[] {
  if (most === 0) return []
  const ends = soundEnd(word)
  const head = word.slice(0, ends)
  const rows = db.all(
    `SELECT word FROM spelling WHERE word >= $head AND word < $beyond AND length(word) BETWEEN $shortest AND $longest
     UNION ALL SELECT word FROM spelling
       WHERE substr(word, -${ends}) = $tail AND length(word) BETWEEN $shortest AND $longest`,
    {
      head,
      beyond: `${head}${LAST}`,
      tail: word.slice(-ends),
      shortest: word.length - most,
      longest: word.length + most,
    },
  )
  return [...new Set(rows.map((row) => String(row.word)))]
}
