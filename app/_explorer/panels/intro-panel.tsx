// Nothing is selected: what the collection holds, whom it quotes most, and the three things to do.
'use client'
import { MousePointerClick, Plus, Search } from 'lucide-react'
import { quotesOf, rankNodes } from '../../../lib/graph/rank'
import { select, showUnattributed } from '../actions/select'
import { showRanking } from '../actions/voices'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { session, useSession } from '../state/session'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { useAnswer } from '../ui/use-answer'
import { counted, isUnnamed, number } from '../words'
import styles from './right-panel.module.css'

const RANKED = 10

export function IntroPanel() {
  const changes = useIntake((s) => s.changes)
  const status = useSession((s) => s.status)
  const health = useAnswer(status === 'failed' ? null : `health ${changes} ${status}`, (signal) =>
    api.health(signal),
  )
  const counts = health.data?.counts
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>Who said what</h2>
        <p className={styles.sub}>Every link leads to the sentence it comes from.</p>
      </div>
      {counts !== undefined && counts.articles > 0 && (
        <dl className={styles.figures}>
          <Figure name="articles" value={number(counts.articles)} />
          <Figure name="quotes" value={number(counts.quotes)} />
          <Figure name="speaker known" value={share(counts.attributedQuotes, counts.quotes)} />
          <Figure name="people" value={number(counts.entities.person)} />
          <Figure name="organizations" value={number(counts.entities.organization)} />
          <Figure name="places" value={number(counts.entities.place)} />
        </dl>
      )}
      {counts !== undefined && counts.quotes > counts.attributedQuotes && (
        <p className={styles.unattributed}>
          <Button small look="outlined" onClick={showUnattributed}>
            {counted(counts.quotes - counts.attributedQuotes, 'quote')} without a known speaker
          </Button>
        </p>
      )}
      {counts !== undefined && counts.unextracted > 0 && (
        <p className={styles.unattributed}>
          {counted(counts.unextracted, 'article')} not in English: kept to be read, without quotes.
        </p>
      )}
      <Ranking />
      <p className={styles.unattributed}>
        <Button small look="outlined" onClick={showRanking}>
          Most quoted in the whole collection
        </Button>
      </p>
      <section className={styles.section} aria-label="How it works">
        <ul className={styles.hints}>
          <li>
            <Search size={16} aria-hidden />
            Search a name or words from a quote.
          </li>
          <li>
            <MousePointerClick size={16} aria-hidden />
            Click a person for what they said, a link for the quotes behind it, a quote for its article.
          </li>
          <li>
            <Plus size={16} aria-hidden />
            Expand by relation in the card on the canvas, where the counts tell beforehand what will come. A
            double click brings the first of them.
          </li>
        </ul>
      </section>
    </>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`
}

function Ranking() {
  const nodes = useSession((s) => s.history.present.scene.nodes)
  const quoted = rankNodes(
    [...nodes.values()].filter((n) => n.kind !== 'article' && !isUnnamed(n) && quotesOf(n) > 0),
  )
    .sort((a, b) => quotesOf(b) - quotesOf(a))
    .slice(0, RANKED)
  const [top] = quoted
  if (top === undefined) return null
  const most = quotesOf(top)
  const open = (id: string) => {
    select([id])
    session().canvas?.reveal(id)
  }
  return (
    <section className={styles.section} aria-label="Most quoted on the canvas">
      <h3>Most quoted on the canvas</h3>
      <ol className={styles.ranking}>
        {quoted.map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => open(node.id)}>
              <KindGlyph kind={node.kind} size={18} />
              <b>{node.label}</b>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(100 * quotesOf(node)) / most}%` }} />
              </span>
              <span className={styles.number}>{quotesOf(node)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
