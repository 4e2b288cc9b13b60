// What a correction would change, before it is made: the direction in words, counts, reasons to look twice, sentences.
'use client'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { CorrectionAction, CorrectionPreview } from '../../../lib/model/correction'
import { api } from '../api/client'
import { ProblemBox, Waiting } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { useKept, useSettled } from '../ui/use-kept'
import { clip, counted, plural } from '../words'
import styles from './mend.module.css'

interface Props {
  readonly actions: readonly CorrectionAction[] | null
  /** Said while there is nothing to preview. */
  readonly missing: string
}

export function Preview({ actions, missing }: Props) {
  const key = useSettled(actions === null ? '' : JSON.stringify(actions))
  const asked = (key === '' ? [] : JSON.parse(key)) as readonly CorrectionAction[]
  const answer = useAnswer(key === '' ? null : `preview ${key}`, (signal) =>
    Promise.all(asked.map((action) => api.previewCorrection(action, signal))),
  )
  const previews = useKept(answer.data)
  if (actions === null) return <p className={styles.missing}>{missing}</p>
  return (
    <section
      className={styles.preview}
      aria-label="What it changes"
      aria-busy={answer.data === null}
      aria-live="polite"
    >
      {answer.problem !== null && <ProblemBox problem={answer.problem} retry={answer.retry} />}
      {answer.problem === null && previews === null && <Waiting what="Looking what it changes" />}
      {answer.problem === null && previews?.map((each) => <One key={each.sentence} preview={each} />)}
    </section>
  )
}

function One({
  preview: { sentence, articles, quotes, mentions, warnings, samples },
}: {
  readonly preview: CorrectionPreview
}) {
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.counts}>
        {articles === 0 ? (
          'There is nothing in the collection that it changes now.'
        ) : (
          <>
            <CircleCheck size={14} aria-hidden />
            Changes {counted(quotes, 'quote')} and {plural(mentions, 'mention')} in{' '}
            {counted(articles, 'article')}; can be undone.
          </>
        )}
      </p>
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={14} aria-hidden />
              {warning}
            </li>
          ))}
        </ul>
      )}
      {samples.length > 0 && (
        <details className={styles.samples}>
          <summary>{plural(samples.length, 'sentence')} of those concerned</summary>
          <ul>
            {samples.map(({ articleId, start, text }) => (
              <li key={`${articleId} ${start}`}>{clip(text.replace(/\s+/gu, ' '), 240)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
