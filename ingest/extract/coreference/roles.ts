// Who bears which office in this article: "Harbour Minister Dana Ruiz", "Ruiz, the mayor of Port Ellery,", "Sen. Holt".
// "The minister", "the mayor" and "the senator" are then they, when nobody else bears the same.

import type { LocalEntity, Token } from '../document'
import { FORMER_WORDS, LESSER_WORDS, TITLE_NOUNS } from '../rules/roles'
import type { Line } from '../syntax/chunks'
import { type Phrase, phraseAt } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import { subjectClass } from '../syntax/subject-class'
import { isDocument, isGroup } from './references'

/** Answers for one article. */
export interface Roles {
  /** Named people whom "the prime minister" may mean, by index. */
  bearers(phrase: Phrase): readonly number[]
  /** Another role seen for a person: "who is the mayor", "was elected mayor". */
  add(entity: number, role: string): void
}

/** "former prime minister of Tarn" taken apart. */
interface Role {
  readonly head: string
  /** Words before the head that tell offices apart: "prime", "harbour". */
  readonly kind: readonly string[]
  /** What follows "of", "for" …; empty when the text does not say. */
  readonly rest: string
  readonly former: boolean
  /** "deputy", "vice", "acting". */
  readonly lesser: boolean
}

export function rolesOf(entities: readonly LocalEntity[]): Roles {
  const byHead = new Map<string, { readonly entity: number; readonly role: Role }[]>()
  const add = (entity: number, text: string) => {
    for (const noun of nounsOf(text)) {
      const role = toRole(noun)
      const list = byHead.get(role.head)
      if (list === undefined) byHead.set(role.head, [{ entity, role }])
      else list.push({ entity, role })
    }
  }
  for (const [i, e] of entities.entries())
    if (e.kind === 'person' && !e.unnamed) for (const role of e.roles) add(i, role)
  return {
    add,
    bearers(phrase) {
      const match = /^the\s+(\S.*)$/iu.exec(phrase.span.text)
      if (match === null || phrase.plural || isDocument(phrase) || isGroup(phrase)) return []
      const asked = toRole(match[1] as string)
      const same = (byHead.get(asked.head) ?? []).filter(({ role }) => isSame(role, asked))
      return [...new Set(same.map(({ entity }) => entity))]
    },
  }
}

/** "Sen." is also "senator", and a senator is a lawmaker. */
function nounsOf(role: string): string[] {
  const plain = role.toLowerCase().replaceAll('.', '').replace(/\s+/gu, ' ').trim()
  const head = toRole(plain).head
  if (plain.includes('prime minister')) return [plain, plain.replace('prime minister', 'premier')]
  return [plain, ...(TITLE_NOUNS.get(head) ?? []).map((noun) => plain.replace(head, noun))]
}

const COMPLEMENT = /\s(?:of|for|in|on|at|to|with|from)\s/u

function toRole(text: string): Role {
  const words = text.toLowerCase().replaceAll('.', '').replace(/\s+/gu, ' ').trim()
  const cut = words.search(COMPLEMENT)
  const front = (cut < 0 ? words : words.slice(0, cut)).split(' ')
  const head = front.pop() ?? ''
  return {
    head,
    kind: front.filter(
      (w) => !FORMER_WORDS.has(w) && !LESSER_WORDS.has(w) && !/^(?:the|a|an|its|his|her|their)$/u.test(w),
    ),
    rest: cut < 0 ? '' : words.slice(cut + 1),
    former: front.some((w) => FORMER_WORDS.has(w)),
    lesser: front.some((w) => LESSER_WORDS.has(w)),
  }
}

/** "the minister" fits a harbour minister; "the finance minister" does not, nor does "the former minister". */
function isSame(seen: Role, asked: Role): boolean {
  if (seen.head !== asked.head || seen.former !== asked.former || seen.lesser !== asked.lesser) return false
  if (asked.kind.some((w) => !seen.kind.includes(w) && !seen.rest.split(' ').includes(w))) return false
  return asked.rest === '' || seen.rest === '' || seen.rest === asked.rest
}

const BECOMING = new Set('be become remain elect appoint name nominate'.split(' '))

/** "Ruiz, who is the mayor of Port Ellery", "Ruiz was elected mayor": offices that a sentence tells of. */
export function toldRoles(r: Reading, line: Line): { readonly entity: number; readonly role: string }[] {
  const cx = { doc: r.doc, line }
  return (r.frames[line.index] ?? []).flatMap((frame) => {
    const verb = line.chunks[frame.at]
    const who = frame.shape.passive
      ? (phraseAt(cx, r.names, frame.patientAt) ?? frame.subject)
      : frame.subject
    const name = who?.name
    if (frame.kind !== 'verb' || verb === undefined || name?.kind !== 'person' || frame.shape.negated)
      return []
    if (!BECOMING.has((r.doc.tokens[verb.head] as Token).lemma)) return []
    const role = phraseAt(cx, r.names, frame.at + 1)
    if (role === null || role.plural || subjectClass(role) !== 'person noun') return []
    return [{ entity: name.entity, role: role.span.text.toLowerCase() }]
  })
}
