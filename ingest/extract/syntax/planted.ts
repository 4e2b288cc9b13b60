// Quotation marks that hold no statement and are read through: a source in marks (a statement by “a senior official”)
// and a nickname within a name (Eddie “Shorty” Holt).

import type { Document, Token } from '../document'
import { PERSON_NOUNS, PLURAL_HEADS } from '../rules/clause-words'
import type { Trace } from '../trace'
import type { Names } from './chunks'
import { firstTokenAt } from './lines'
import type { Quotation } from './quotations'

/** Splits quotations into those to attribute and those to read through. Indices of the kept ones are renewed. */
export function withoutPlanted(
  doc: Document,
  names: Names,
  all: readonly Quotation[],
  trace: Trace,
): { kept: Quotation[]; planted: Quotation[] } {
  const planted = new Set<number>()
  for (const q of all) {
    const rule = isPlantedSource(doc, q) ? 'planted-source' : isNickname(doc, names, q) ? 'nickname' : null
    if (rule === null || all[q.index + 1]?.parent === q.index) continue
    planted.add(q.index)
    trace.add(
      'quotations',
      rule,
      'rejected',
      q.outer,
      () => 'the marks hold a source or a name, not a statement',
    )
  }
  const renumbered = new Map<number, number>()
  const kept = all.filter((q) => !planted.has(q.index))
  for (const [i, q] of kept.entries()) renumbered.set(q.index, i)
  const renewed = (index: number | null) => (index === null ? null : (renumbered.get(index) ?? null))
  return {
    kept: kept.map((q, i) => ({
      ...q,
      index: i,
      parent: renewed(q.parent),
      continues: renewed(q.continues),
    })),
    planted: all.filter((q) => planted.has(q.index)),
  }
}

const BEFORE_SOURCE = new Set(['by', 'from', 'quoted', 'quoting', 'citing', 'cited'])
const BEFORE_PAIR = new Set(['according to', 'attributed to', 'credited to', 'behalf of'])
const SAYING = new Set(['said', 'says', 'saying', 'told', 'telling', 'tells'])

/** `by “a senior official”`: up to five words that end with a person, and no verb. */
function isPlantedSource(doc: Document, q: Quotation): boolean {
  if (q.inner.end - q.inner.start > 60) return false
  const first = firstTokenAt(doc, q.inner.start)
  const end = firstTokenAt(doc, q.inner.end - 1)
  const last = doc.tokens[end]?.text === ',' ? end - 1 : end
  const head = doc.tokens[last] as Token | undefined
  if (head === undefined || last - first > 5 || last === first) return false
  if (!PERSON_NOUNS.has(head.lower) && !PLURAL_HEADS.has(head.lower)) return false
  for (let i = first; i <= last; i++) {
    const { pos } = doc.tokens[i] as Token
    if (pos === 'verb' || pos === 'aux' || pos === 'pronoun' || pos === 'punct') return false
  }
  const after = doc.tokens[firstTokenAt(doc, q.outer.end - 1) + 1]
  return (
    introducesSource(doc, firstTokenAt(doc, q.outer.start) - 1) ||
    (after !== undefined && SAYING.has(after.lower))
  )
}

/** "by a “senior official”", "according to “an aide”"; but a man described as a “proud citizen” is described. */
function introducesSource(doc: Document, last: number): boolean {
  const opening = doc.tokens[last]
  const at = opening?.pos === 'det' || opening?.lower === 'one' ? last - 1 : last
  const { lower } = doc.tokens[at] ?? { lower: '' }
  return BEFORE_SOURCE.has(lower) || BEFORE_PAIR.has(`${doc.tokens[at - 1]?.lower} ${lower}`)
}

/** `Quenna “Tug” Holt` where no list knows the name: one word between two capitalised ones. */
function betweenCapitals(doc: Document, q: Quotation): boolean {
  const prev = doc.tokens[firstTokenAt(doc, q.outer.start) - 1]
  const next = doc.tokens[firstTokenAt(doc, q.outer.end - 1) + 1]
  if (prev === undefined || next === undefined || prev.sentence !== next.sentence) return false
  const capital = (t: Token) => t.pos === 'proper' && /^\p{Lu}\p{Ll}/u.test(t.text)
  return capital(prev) && capital(next) && next.start - q.outer.end <= 1
}

function isNickname(doc: Document, names: Names, q: Quotation): boolean {
  if (q.inner.end - q.inner.start > 24) return false
  const before = names.at(firstTokenAt(doc, q.outer.start) - 1)
  const after = names.at(firstTokenAt(doc, q.outer.end - 1) + 1)
  const single = !/\s/u.test(doc.text.slice(q.inner.start, q.inner.end))
  if (before === undefined) return single && betweenCapitals(doc, q)
  const next = doc.tokens[firstTokenAt(doc, q.outer.end - 1) + 1]
  return (
    before === after ||
    (before.kind === 'person' &&
      next !== undefined &&
      next.pos === 'proper' &&
      /^\p{Lu}/u.test(next.text) &&
      next.sentence === doc.tokens[before.first]?.sentence &&
      !/[.,!?]$/u.test(doc.text.slice(q.inner.start, q.inner.end)))
  )
}
