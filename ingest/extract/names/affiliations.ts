// A person's tie to an organization as the text words it: "port chief Dana Ruiz", "Ruiz, a spokesman for the
// Harbour Union,". The tie holds where title or description and organization stand in one phrase; no guessing.
import { spanOf, type TextSpan } from '../../../lib/model/span'
import type { Document, LocalEntity } from '../document'
import type { Trace } from '../trace'
import type { DressedSpan } from './dress'

export interface LocalAffiliation {
  readonly person: LocalEntity
  readonly organization: LocalEntity
  readonly role: string
  readonly evidence: TextSpan
}

type EntityOf = (span: DressedSpan) => LocalEntity | undefined

/** One tie for each phrase, in text order. */
export function findAffiliations(
  document: Document,
  spans: readonly DressedSpan[],
  entityOf: EntityOf,
  trace: Trace,
): LocalAffiliation[] {
  const organizations = spans.filter((span) => span.kind === 'organization')
  const out: LocalAffiliation[] = []
  let from = 0
  for (const span of spans) {
    if (span.kind !== 'person') continue
    while (from < organizations.length && organizations[from]!.last <= span.fullFirst) from++
    for (let k = from; k < organizations.length; k++) {
      const organization = organizations[k]!
      if (organization.first >= (span.apposition?.last ?? span.last)) break
      const tie = before(document, span, organization) ?? after(document, span, organization)
      const [person, body] = [entityOf(span), entityOf(organization)]
      if (tie === null || person === undefined || body === undefined) continue
      trace.add(
        'mentions',
        tie.rule,
        'made',
        tie.evidence,
        () => `${person.name}: ${tie.role} of ${body.name}`,
      )
      out.push({ person, organization: body, role: tie.role, evidence: tie.evidence })
    }
  }
  return out
}

interface Tie {
  readonly role: string
  readonly evidence: TextSpan
  readonly rule: string
}

/** "port chief Dana Ruiz", "the Harbour Union's chief negotiator Ana Ruiz". */
function before(document: Document, person: DressedSpan, organization: DressedSpan): Tie | null {
  if (organization.first < person.fullFirst || organization.last > person.first) return null
  const { tokens } = document
  const first = tokens[organization.last]?.lower === "'s" ? organization.last + 1 : organization.last
  const role = wordsOf(document, first, person.first)
  return role === ''
    ? null
    : { role, evidence: evidence(document, person.fullFirst, person.last), rule: 'title-with-organization' }
}

const LINKS = new Set(['of', 'for', 'at', 'with', 'from', 'in', 'to'])

/** "Ruiz, a spokesman for the Harbour Union," and "Ruiz, Harbour Union chair,". */
function after(document: Document, person: DressedSpan, organization: DressedSpan): Tie | null {
  const { apposition } = person
  if (apposition === null || organization.first < apposition.first || organization.last > apposition.last)
    return null
  const { tokens } = document
  const found = evidence(document, person.first, apposition.last)
  if (organization.first === apposition.first) {
    const first = tokens[organization.last]?.lower === "'s" ? organization.last + 1 : organization.last
    const role = wordsOf(document, first, apposition.last)
    return role === '' ? null : { role, evidence: found, rule: 'description-with-organization' }
  }
  let link = organization.first - 1
  while (link > apposition.first && /^(?:the|its|a|an)$/.test(tokens[link]!.lower)) link--
  if (!LINKS.has(tokens[link]!.lower) || link <= apposition.first) return null
  return {
    role: wordsOf(document, apposition.first, link),
    evidence: found,
    rule: 'description-with-organization',
  }
}

function evidence(document: Document, first: number, last: number): TextSpan {
  return spanOf(document.text, document.tokens[first]!.start, document.tokens[last - 1]!.end)
}

function wordsOf(document: Document, first: number, last: number): string {
  if (first >= last) return ''
  return evidence(document, first, last).text.replace(/\s+/g, ' ').trim()
}
