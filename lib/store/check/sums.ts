// Kept sums counted anew: what all articles say of an entity, from the rows of its mentions.
import { type Trouble, trouble } from '../../graph/trouble'
import { adjust, EMPTY_TALLY } from '../../model/merge'
import { contributionOf, type StoredRow } from '../read-rows'
import { entityRow } from '../rows'
import { differingColumns } from './article'

/** `mentions` are the entity's MENTIONED_IN rows with its `kind`; `quotes` how many statements are by it. */
export function* entityTroubles(
  stored: StoredRow,
  mentions: readonly StoredRow[],
  quotes: number,
): Generator<Trouble> {
  const id = String(stored.id)
  if (mentions.length === 0) {
    yield trouble('sum', id, `No article mentions the ${stored.kind} "${stored.name}".`)
    return
  }
  const contributions = mentions.map(contributionOf)
  const tally = contributions.reduce((sum, each) => adjust(sum, each, 1), EMPTY_TALLY)
  const columns = differingColumns(entityRow(id, contributions[0]!.kind, tally, quotes), stored)
  if (columns.length === 0) return
  yield trouble(
    'sum',
    id,
    `Of the ${stored.kind} "${stored.name}" other ${columns.join(', ')} is kept than its articles give.`,
  )
}

/** How often one speaks about the other, as kept and as counted anew (null: not at all). */
export function saidAboutTrouble(row: StoredRow): Trouble {
  const { source, target, kept, counted } = row
  return trouble(
    'sum',
    `${source} → ${target}`,
    `It is kept that one speaks about the other ${Number(kept ?? 0)} times; there are ${Number(counted ?? 0)} statements.`,
  )
}
