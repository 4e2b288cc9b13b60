// One quote's evidence: who is taken to have said it, by what words, and why the machine thinks so.
'use client'
import { Copy } from 'lucide-react'
import type { EntityNode } from '../../../lib/model/graph'
import type { QuoteRecord } from '../../../lib/model/records'
import { attempt } from '../actions/attempt'
import { addNodes } from '../actions/open'
import { notify } from '../state/messages'
import { Button, IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { dateWords, QUOTE_KIND_WORDS, STANCE_WORDS } from '../words'
import { citation } from './citation'
import styles from './evidence-card.module.css'
import { runnersUp } from './runners-up'

interface Props {
  readonly quote: QuoteRecord
  readonly entities: readonly EntityNode[]
}

export function EvidenceCard({ quote, entities }: Props) {
  return (
    <section className={styles.card} aria-label="Evidence">
      <div className={styles.head}>
        <Speaker quote={quote} />
        <IconButton small label="Copy as a citation" onClick={() => void copy(quote)}>
          <Copy size={14} aria-hidden />
        </IconButton>
      </div>
      <ul className={styles.chips}>
        <li>{QUOTE_KIND_WORDS[quote.kind]}</li>
        {quote.cue !== null && (
          <li>
            <b>{STANCE_WORDS[quote.cue.stance]}</b>: “{quote.cue.text}”
          </li>
        )}
        {quote.addresseeName !== null && <li>to {quote.addresseeName}</li>}
        <li>
          {quote.saidDate === null
            ? `published ${dateWords(quote.publishedAt)}`
            : `said ${dateWords(quote.saidDate)}`}
        </li>
      </ul>
      <Why quote={quote} entities={entities} />
    </section>
  )
}

function Speaker({ quote }: { readonly quote: QuoteRecord }) {
  const { speaker, speakerName } = quote
  if (speaker === null) return <h2 className={styles.unknown}>Speaker unknown</h2>
  const written = speaker.mention?.text
  return (
    <h2 className={styles.speaker}>
      <KindGlyph kind={quote.speakerKind ?? 'person'} />
      <Button small onClick={() => void addNodes([speaker.entityId], speakerName ?? 'speaker')}>
        {speakerName ?? 'Unnamed speaker'}
      </Button>
      {written !== undefined && written !== speakerName && (
        <span className={styles.written}>written “{written}”</span>
      )}
    </h2>
  )
}

function Why({ quote, entities }: Props) {
  const names = new Map(entities.map((e) => [e.id, e.label]))
  const others = runnersUp(quote)
  const sure = Math.round(quote.reason.margin * 100)
  return (
    <details className={styles.why} open>
      <summary>{quote.speaker === null ? 'Why is the speaker unknown?' : 'Why this speaker?'}</summary>
      <p>{quote.reason.note}</p>
      <p className={styles.rule}>
        Rule <code>{quote.reason.rule}</code>
        {quote.speaker !== null &&
          (sure === 100 ? ', which leaves no other' : `, ${sure} % ahead of the next candidate`)}
      </p>
      {others.length > 0 && (
        <>
          <h3>{quote.speaker === null ? 'Considered' : 'Also considered'}</h3>
          <ul className={styles.candidates}>
            {others.map((c) => (
              <li key={`${c.mention.start} ${c.entityId}`}>
                <b>{(c.entityId !== null && names.get(c.entityId)) || c.mention.text}</b> {c.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

async function copy(quote: QuoteRecord): Promise<void> {
  const done = await attempt('Copying', async () => {
    await navigator.clipboard.writeText(citation(quote))
    return true
  })
  if (done !== null) notify('Copied with its source.')
}
