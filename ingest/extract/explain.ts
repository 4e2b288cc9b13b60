// `hearsay extract --explain`: for every quote who won and why, who else was weighed, and what was rejected by which rule.
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import type { Quote } from '../../lib/model/quote'
import type { TraceEntry } from './trace'

/** Plain text for a terminal: quotes in text order, then rejections, then what the other steps made. */
export function explain(article: ArticleInput, facts: ArticleFacts, entries: readonly TraceEntry[]): string {
  const names = new Map(facts.entities.map((e) => [e.id, e.name]))
  const lines = [
    `${article.title ?? article.id}: ${facts.quotes.length} quotes, ${facts.entities.length} entities`,
  ]
  for (const quote of facts.quotes) lines.push('', ...explainQuote(quote, names, entries))
  const rejected = entries.filter((e) => e.decision === 'rejected')
  if (rejected.length > 0) lines.push('', `Rejected (${rejected.length})`)
  for (const entry of rejected) lines.push(...explainEntry(article, entry))
  const rest = entries.filter(
    (e) => e.decision !== 'rejected' && e.step !== 'attribution' && e.step !== 'reported',
  )
  if (rest.length > 0) lines.push('', `Made and changed (${rest.length})`)
  for (const entry of rest) lines.push(...explainEntry(article, entry))
  return lines.join('\n')
}

function explainQuote(
  q: Quote,
  names: ReadonlyMap<string, string>,
  entries: readonly TraceEntry[],
): string[] {
  const who = q.speaker === null ? 'unknown' : (names.get(q.speaker.entityId) ?? q.speaker.entityId)
  const phrase = q.speaker?.mention == null ? '' : ` as "${q.speaker.mention.text}"`
  const cue = q.cue === null ? '' : `, cue "${q.cue.text}" (${q.cue.stance})`
  const out = [
    `${q.start}–${q.end} ${q.kind}: ${short(q.text)}`,
    `  speaker  ${who}${phrase}${cue}`,
    `  rule     ${q.reason.rule}, margin ${q.reason.margin}: ${q.reason.note}`,
  ]
  for (const c of q.candidates) out.push(`  not      "${c.mention.text}" ${c.score}: ${c.why}`)
  const weighed = entries.find(
    (e) => (e.step === 'attribution' || e.step === 'reported') && e.decision === 'made' && covers(e, q),
  )
  if (weighed !== undefined) for (const part of weighed.note.split('; ')) out.push(`  weighed  ${part}`)
  return out
}

/** A direct quote's entry spans its marks as well. */
function covers(e: TraceEntry, q: Quote): boolean {
  const slack = q.kind === 'direct' ? 3 : 0
  return e.start <= q.start && q.end <= e.end && q.start - e.start <= slack && e.end - q.end <= slack
}

function explainEntry(article: ArticleInput, e: TraceEntry): string[] {
  return [
    `  ${e.start}–${e.end} ${e.step}/${e.rule}: ${short(article.text.slice(e.start, e.end))} (${e.note})`,
  ]
}

function short(text: string): string {
  const flat = text.replace(/\s+/gu, ' ')
  return flat.length > 90 ? `“${flat.slice(0, 87)}…”` : `“${flat}”`
}
