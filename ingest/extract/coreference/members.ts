// Step 8: the people a collective names are tied to it: "Three ministers, including Dana Ruiz, said" → Ruiz, member of
// "three ministers". Only collectives that speak are entities; of others there is nothing to be tied to.

import type { TextSpan } from '../../../lib/model/span'
import type { LocalEntity } from '../document'
import type { LocalAffiliation } from '../names/affiliations'
import type { Clauses } from '../syntax/chunk-view'
import type { Collective } from '../syntax/collectives'
import { type Phrase, phraseAt, spanOfTokens } from '../syntax/phrases'
import type { Reading } from '../syntax/reading'
import type { Trace } from '../trace'
import type { Cast } from './speakers'

/** One tie for each person and collective, where the text first names them together; in text order. */
export function memberTies(r: Reading, cast: Cast, trace: Trace): LocalAffiliation[] {
  const out: LocalAffiliation[] = []
  for (const line of r.lines)
    for (const collective of line.collectives)
      for (const tie of tiesOf(r, cast, { doc: r.doc, line }, collective)) {
        if (out.some((one) => one.person === tie.person && one.organization === tie.organization)) continue
        const { person, organization, role, evidence } = tie
        trace.add(
          'mentions',
          collective.rule,
          'made',
          evidence,
          () => `${person.name}: ${role} of "${organization.name}"`,
        )
        out.push(tie)
      }
  return out
}

function tiesOf(r: Reading, cast: Cast, cx: Clauses, collective: Collective): LocalAffiliation[] {
  const { at, people, role } = collective
  const phrase = role === null ? null : phraseAt(cx, r.names, at)
  if (
    role === null ||
    phrase === null ||
    (isRestricted(cx, phrase.last) && cast.identify(phrase) !== `t${phrase.first}`)
  )
    return []
  const organization = cast.known(phrase)
  if (organization?.kind !== 'organization') return []
  return people.flatMap((chunk) => {
    const name = cx.line.chunks[chunk]!.name
    const person: LocalEntity | undefined = cast.entities[name?.entity ?? -1]
    if (person?.kind !== 'person') return []
    return [{ person, organization, role, evidence: evidenceOf(cx, collective, phrase) }]
  })
}

/** "Three ministers (Ruiz among them)": from the collective or those before it to the last word, without a closing comma. */
function evidenceOf(cx: Clauses, { people, from, to }: Collective, phrase: Phrase): TextSpan {
  const { chunks } = cx.line
  const mark = chunks[to - 1]
  const open = mark?.kind === 'punct' && cx.doc.tokens[mark.first]!.text !== ')'
  const end = from === to ? 0 : chunks[open ? to - 2 : to - 1]!.last
  const first = Math.min(phrase.first, chunks[people[0]!]!.first)
  return spanOfTokens(cx.doc, first, Math.max(phrase.last, chunks[people.at(-1)!]!.last, end))
}

/** "the ministers who resigned": not all whom the text has called so before. */
function isRestricted(cx: Clauses, after: number): boolean {
  return cx.line.chunks.some((chunk) => chunk.first === after && chunk.kind === 'rel')
}
