// A quote of somebody else, or of nobody: another speaker, or not speech at all.
'use client'
import { useState } from 'react'
import { runnersUp } from '../../../lib/graph/runners-up'
import type { EntityRef } from '../../../lib/model/correction'
import type { QuoteRecord } from '../../../lib/model/records'
import { quoteRefOf, speakerAction } from '../actions/mend'
import { decidedElsewhere } from '../actions/queues'
import { readPassage } from '../actions/read'
import { session } from '../state/session'
import { asSaid, clip } from '../words'
import { MendFrame } from './frame'
import styles from './mend.module.css'
import { type SpeakerAnswer, SpeakerChoice } from './speaker-choice'
import { useConsidered } from './use-considered'

interface ReassignProps {
  readonly quote: QuoteRecord
  readonly to: EntityRef | null
}

export function ReassignDialog({ quote, to }: ReassignProps) {
  const [answer, setAnswer] = useState<SpeakerAnswer>(to)
  const considered = useConsidered(runnersUp(quote))
  const speaker = answer === 'nobody' ? null : answer
  const same = speaker !== null && speaker.id !== '' && speaker.id === quote.speaker?.entityId
  return (
    <MendFrame
      title={quote.speaker === null ? 'Name the speaker' : 'Another speaker'}
      text={
        quote.speaker === null
          ? 'The text does not tell for certain who said this.'
          : `Now it is given to ${quote.speakerName ?? 'an unnamed speaker'}: ${quote.reason.note}`
      }
      verb={answer === 'nobody' ? 'Leave it open' : 'Give it to them'}
      missing={same ? 'It is theirs already.' : 'Choose who said it.'}
      actions={answer === null || same ? null : [speakerAction(quote, speaker)]}
      onDone={(records) =>
        decidedElsewhere(
          quote.id,
          records.map(({ id }) => id),
        )
      }
    >
      <Words quote={quote} />
      <SpeakerChoice considered={considered} answer={answer} choose={setAnswer} />
    </MendFrame>
  )
}

export function RejectDialog({ quote }: { readonly quote: QuoteRecord }) {
  return (
    <MendFrame
      title="Not speech"
      text="Nobody said these words: a title, a term, a thought. They are listed nowhere any more; the article keeps them."
      verb="It is not speech"
      missing=""
      actions={[{ kind: 'reject', quote: quoteRefOf(quote) }]}
      // Whoever reads it stays where they are
      onDone={(records) => {
        if (session().reading?.quoteId === quote.id) readPassage(quote)
        decidedElsewhere(
          quote.id,
          records.map(({ id }) => id),
        )
      }}
    >
      <Words quote={quote} />
    </MendFrame>
  )
}

export function Words({ quote }: { readonly quote: QuoteRecord }) {
  return (
    <blockquote className={styles.words}>
      {asSaid(quote.kind, clip(quote.text.replace(/\s+/gu, ' '), 320))}
    </blockquote>
  )
}
