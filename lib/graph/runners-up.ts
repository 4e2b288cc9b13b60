// Who else could have said it: the machine's candidates without the speaker's own other mentions.
import type { Candidate } from '../model/quote'
import type { QuoteRecord } from '../model/records'

/** The candidates, best first, each entity once and never the speaker: "he" and "Ruiz" may be the same person. */
export function runnersUp({
  speaker,
  candidates,
}: Pick<QuoteRecord, 'speaker' | 'candidates'>): readonly Candidate[] {
  const seen = new Set([speaker?.entityId])
  return candidates.filter(({ entityId, mention }) => {
    const same = mention.start === speaker?.mention?.start && mention.end === speaker.mention.end
    if (same || (entityId !== null && seen.has(entityId))) return false
    if (entityId !== null) seen.add(entityId)
    return true
  })
}
