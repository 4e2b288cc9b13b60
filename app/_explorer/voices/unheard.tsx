// Talked about, not heard: people and organizations that are named or mentioned and never quoted.
'use client'
import type { UnheardRecord } from '../../../lib/model/voices'
import { openVoice } from '../actions/voices'
import { api } from '../api/client'
import { More } from '../lists/more'
import { usePages } from '../lists/use-pages'
import { useIntake } from '../state/intake'
import { type ActorKind, setUnheard, useVoices } from '../state/voices'
import { KindGlyph } from '../ui/kind-glyph'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { number, plural } from '../words'
import styles from './voices.module.css'
import { ACTOR_OPTIONS, Choice, VoicesHead } from './voices-head'

const AT_ONCE = 50

export function Unheard() {
  const { kind } = useVoices((s) => s.unheard)
  const changes = useIntake((s) => s.changes)
  return (
    <>
      <VoicesHead view="unheard" title="Talked about, not heard">
        Named in quotes or articles, and not one quote by them was found.
      </VoicesHead>
      <form className={styles.controls} aria-label="Not heard" onSubmit={(event) => event.preventDefault()}>
        <Choice label="of" name="List of" value={kind} options={ACTOR_OPTIONS} change={setUnheard} />
      </form>
      <Rows key={`${kind} ${changes}`} kind={kind} round={changes} />
    </>
  )
}

function Rows({ kind, round }: { readonly kind: ActorKind; readonly round: number }) {
  const { items, total, problem, retry, more } = usePages(
    `unheard ${kind} ${round}`,
    'Looking for those never quoted',
    (cursor, signal) => api.unheard({ kind: kind === '' ? undefined : kind, limit: AT_ONCE, cursor }, signal),
  )
  if (problem !== null) return <ProblemBox problem={problem} retry={retry} />
  if (items === null) return <Waiting what="Looking for those never quoted" />
  if (items.length === 0) return <Nothing>Everybody who is named is quoted as well.</Nothing>
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" data-figure>
              Quotes about
            </th>
            <th scope="col" data-figure>
              Articles
            </th>
            <th scope="col">Who speaks about them</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.node.id} item={item} />
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        Showing {number(items.length)} of {number(total)} never quoted
        <More more={more} />
      </div>
    </>
  )
}

function Row({ item: { node, quotesAbout, speakers, speakersTotal } }: { readonly item: UnheardRecord }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => openVoice(node.id, node.label)}>
          <KindGlyph kind={node.kind} size={16} />
          <span>{node.label}</span>
        </button>
      </th>
      <td data-figure>{number(quotesAbout)}</td>
      <td data-figure>{number(node.articleCount)}</td>
      <td className={styles.who}>{whoOf(speakers, speakersTotal, quotesAbout)}</td>
    </tr>
  )
}

function whoOf(speakers: UnheardRecord['speakers'], total: number, quotes: number): string {
  if (quotes === 0) return 'only mentioned'
  if (speakers.length === 0) return 'speaker unknown'
  const named = speakers.map(({ label, count }) => `${label} ${number(count)}`).join(', ')
  return total > speakers.length ? `${named} and ${plural(total - speakers.length, 'other')}` : named
}
