// Where each added file stands.
'use client'
import { CircleAlert, CircleCheck, FolderOpen, LoaderCircle } from 'lucide-react'
import type { IngestProgress } from '../../../lib/api/responses'
import { addNodes } from '../actions/open'
import { readArticle } from '../actions/read'
import { useIntake } from '../state/intake'
import { setSession } from '../state/session'
import { Button } from '../ui/button'
import { ProblemBox } from '../ui/states'
import { counted, number, plural } from '../words'
import styles from './add-dialog.module.css'

/** More lines than this are counted, not shown; those that failed are always first. */
const MOST_LINES = 200

export function IntakeList() {
  const { files, problem, running } = useIntake()
  const { lines, more } = shownLines([...files.values()])
  return (
    <>
      {problem !== null && (
        <ProblemBox problem={problem} retry={() => useIntake.setState({ problem: null })} />
      )}
      {files.size > 0 && (
        <ul className={styles.files} aria-label="Progress">
          {lines.map((line) => (
            <FileLine key={line.file} line={line} />
          ))}
          {more > 0 && <li className={styles.more}>and {plural(more, 'more document')}</li>}
        </ul>
      )}
      <p className={styles.summary} role="status">
        {!running && files.size > 0 && summaryOf([...files.values()])}
      </p>
    </>
  )
}

/** In the order they came; of very many, those that failed and the last. */
function shownLines(all: readonly IngestProgress[]) {
  if (all.length <= MOST_LINES) return { lines: all, more: 0 }
  const failed = all.filter(({ stage }) => stage === 'failed').slice(0, MOST_LINES - 20)
  const others = all.filter(({ stage }) => stage !== 'failed').slice(failed.length - MOST_LINES)
  return { lines: [...failed, ...others], more: all.length - failed.length - others.length }
}

/** "12 read, 2 failed" */
function summaryOf(all: readonly IngestProgress[]): string {
  const count = (stage: IngestProgress['stage']) => all.filter((line) => line.stage === stage).length
  const failed = count('failed')
  return `${number(count('done'))} read${failed === 0 ? '' : `, ${number(failed)} failed`}`
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
      {line.note !== undefined && <span className={styles.note}>{line.note}</span>}
      {line.why !== undefined && <span className={styles.why}>{line.why}</span>}
      {line.note !== undefined && <span className={styles.note}>{line.note}</span>}
    </li>
  )
}

function StageSign({ stage }: { readonly stage: IngestProgress['stage'] }) {
  if (stage === 'done') return <CircleCheck size={16} className={styles.done} aria-hidden />
  if (stage === 'failed') return <CircleAlert size={16} className={styles.failed} aria-hidden />
  if (stage === 'opened') return <FolderOpen size={16} className={styles.stage} aria-hidden />
  return <LoaderCircle size={16} className={styles.turning} aria-hidden />
}

function outcome(line: IngestProgress): string {
  if (line.result === 'unchanged') return 'was there already'
  return `${counted(line.quotes ?? 0, 'quote')}${line.result === 'replaced' ? ', replaced' : ''}`
}
