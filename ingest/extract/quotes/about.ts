// Whom a quote is about: the named entities that stand in its words.
import type { LocalEntity } from '../document'

interface NamedAt {
  readonly start: number
  readonly end: number
  readonly id: string
}

export function nameMentions(
  entities: readonly LocalEntity[],
  idOf: ReadonlyMap<LocalEntity, string>,
): NamedAt[] {
  const out: NamedAt[] = []
  for (const e of entities) {
    const id = idOf.get(e)
    if (id === undefined || e.unnamed) continue
    for (const m of e.mentions) if (m.form === 'name') out.push({ start: m.start, end: m.end, id })
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end)
}

export function aboutOf(mentions: readonly NamedAt[], start: number, end: number): string[] {
  let lo = 0
  let hi = mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (mentions[mid]!.start < start) lo = mid + 1
    else hi = mid
  }
  const out: string[] = []
  for (let i = lo; i < mentions.length && mentions[i]!.start < end; i++) {
    const m = mentions[i]!
    if (m.end <= end && !out.includes(m.id)) out.push(m.id)
  }
  return out
}
