// The ranking's rows: rank, name, aligned figures, a small history and its direction.
'use client'
import type { SpeakerPage, SpeakerRecord } from '../../../lib/model/voices'
import { openVoice } from '../actions/voices'
import { api } from '../api/client'
import { More } from '../lists/more'
import { usePages } from '../lists/use-pages'
import { useIntake } from '../state/intake'
import type { RankingState } from '../state/voices'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { number, plural } from '../words'
import { periodWords, UNIT_WORDS } from './period-words'
import { Change, Sparkline } from './sparkline'
import styles from './voices.module.css'

const AT_ONCE = 50

export function RankingTable({ ranking }: { readonly ranking: RankingState }) {
  const changes = useIntake((s) => s.changes)
  const { kind, source, after, before, ...rest } = ranking
  const question = {
    ...rest,
    kind: kind === '' ? undefined : kind,
    source: source === '' ? undefined : source,
    after: after === '' ? undefined : after,
    before: before === '' ? undefined : before,
    limit: AT_ONCE,
  }
  const { items, first, total, problem, retry, more } = usePages(
    `speakers ${JSON.stringify(ranking)} ${changes}`,
    'Ranking speakers',
    (cursor, signal) => api.speakers({ ...question, cursor }, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null || first === null) return <Waiting what="Ranking speakers" />
  if (items.length === 0)
    return (
      <Nothing>Nobody is quoted under these filters. Choose “any” in one of them, or add documents.</Nothing>
    )
  const most = Math.max(1, ...items.flatMap(({ counts }) => counts))
  return (
    <>
      <table className={`${styles.table} ${styles.ranking}`}>
        <caption>{captionOf(first, items)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>Rank</span>
            </th>
            <th scope="col">Name</th>
            <th scope="col" data-figure>
              Quotes
            </th>
            <th scope="col" data-figure>
              Articles
            </th>
            <th scope="col" data-figure title="Named others who are quoted about them">
              Spoken of by
            </th>
            <th scope="col">Trend</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <Row key={item.node.id} item={item} rank={at + 1} most={most} />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        Showing {number(items.length)} of {plural(total, 'speaker')}
        <More more={more} />
      </div>
    </>
  )
}

interface RowProps {
  readonly item: SpeakerRecord
  readonly rank: number
  readonly most: number
}

function Row({ item, rank, most }: RowProps) {
  const { node, quotes, articles, speakers, counts } = item
  return (
    <tr>
      <td data-figure className={styles.muted}>
        {rank}
      </td>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => openVoice(node.id, node.label)}>
          <KindGlyph kind={node.kind} size={16} unnamed={node.unnamed} />
          <span>{node.label}</span>
        </button>
      </th>
      <td data-figure>{number(quotes)}</td>
      <td data-figure>{number(articles)}</td>
      <td data-figure>{number(speakers)}</td>
      <td className={styles.trend}>
        <Sparkline counts={counts} most={most} />
      </td>
      <td className={styles.trend}>
        <Change counts={counts} />
      </td>
    </tr>
  )
}

/** What the trend shows, and what it cannot. */
function captionOf(page: SpeakerPage, items: readonly SpeakerRecord[]): string {
  const [from, to] = [page.periods[0]?.from, page.periods.at(-1)?.to]
  if (page.unit === null || from === undefined || to === undefined) return 'None of these quotes has a date.'
  const unplaced = items.reduce((sum, item) => sum + item.unplaced, 0)
  const left =
    unplaced === 0 ? '' : ` ${plural(unplaced, 'quote')} of those shown not dated closely enough to be in it.`
  return `Trend: quotes per ${UNIT_WORDS[page.unit]}, ${periodWords({ from, to })}; ▲ ▼ the later half against the earlier.${left}`
}
