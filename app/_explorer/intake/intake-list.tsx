// Where each added file stands.
'use client'
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import type { IngestProgress } from '../../../lib/api/responses'
import { addNodes } from '../actions/open'
import { readArticle } from '../actions/read'
import { useIntake } from '../state/intake'
import { setSession } from '../state/session'
import { Button } from '../ui/button'
import { ProblemBox } from '../ui/states'
import { counted } from '../words'
import styles from './add-dialog.module.css'

export function IntakeList() {
  const { files, problem } = useIntake()
  return (
    <>
      {problem !== null && (
        <ProblemBox problem={problem} retry={() => useIntake.setState({ problem: null })} />
      )}
      {files.size > 0 && (
        <ul className={styles.files} aria-label="Progress" aria-live="polite">
          {[...files.values()].map((line) => (
            <FileLine key={line.file} line={line} />
          ))}
        </ul>
      )}
    </>
  )
}

function FileLine({ line }: { readonly line: IngestProgress }) {
  const { articleId } = line
  const show = () => {
    if (articleId === undefined) return
    setSession({ dialog: null })
    void addNodes([articleId], line.file).then(() => readArticle(articleId))
  }
  return (
    <li className={styles.file}>
      <StageSign stage={line.stage} />
      <span className={styles.name}>{line.file}</span>
      {line.stage === 'done' ? (
        <span>
          {outcome(line)}{' '}
          <Button small look="outlined" onClick={show}>
            Read it
          </Button>
        </span>
      ) : (
        <span className={styles.stage}>{line.stage}</span>
      )}
      {line.why !== undefined && <span className={styles.why}>{line.why}</span>}
      {line.note !== undefined && <span className={styles.note}>{line.note}</span>}
    </li>
  )
}

function StageSign({ stage }: { readonly stage: IngestProgress['stage'] }) {
  if (stage === 'done') return <CircleCheck size={16} className={styles.done} aria-hidden />
  if (stage === 'failed') return <CircleAlert size={16} className={styles.failed} aria-hidden />
  return <LoaderCircle size={16} className={styles.turning} aria-hidden />
}

function outcome(line: IngestProgress): string {
  if (line.result === 'unchanged') return 'was there already'
  return `${counted(line.quotes ?? 0, 'quote')}${line.result === 'replaced' ? ', replaced' : ''}`
}
