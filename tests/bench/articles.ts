// Any number of articles made of the sample corpus: its paragraphs in new mixtures, the same for the same seed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CORPUS = join(import.meta.dirname, '../../corpus')
const PARAGRAPHS = [8, 16] as const
const SOURCES = ['The Quay Post', 'Radio Quay', 'Harbour Weekly', 'The Northern Ledger']

/** Writes `count` .txt files and answers how many words they have. */
export function writeArticles(folder: string, count: number, seed = 1): number {
  const paragraphs = corpusParagraphs()
  const next = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  mkdirSync(folder, { recursive: true })
  let words = 0
  for (let number = 0; number < count; number += 1) {
    const length = PARAGRAPHS[0] + Math.floor(next() * (PARAGRAPHS[1] - PARAGRAPHS[0]))
    const body = Array.from({ length }, () => pick(paragraphs))
    const day = String(1 + Math.floor(next() * 28)).padStart(2, '0')
    const head = `Report number ${number} from the harbour\n\nBy Ines Halloran | ${pick(SOURCES)}\n2025-0${1 + (number % 9)}-${day}`
    const text = `${[head, ...body].join('\n\n')}\n`
    words += text.split(/\s+/).length
    writeFileSync(join(folder, `article-${String(number).padStart(6, '0')}.txt`), text)
  }
  return words
}

/** Everything longer than a headline, of the plain texts. */
export function corpusParagraphs(): string[] {
  const texts = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))
  return texts.sort().flatMap((name) =>
    readFileSync(join(CORPUS, name), 'utf8')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph.length > 120),
  )
}

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
