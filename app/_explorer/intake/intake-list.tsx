// Where each added file stands.
'use client'
import { CircleAlert, CircleCheck, FolderOpen, LoaderCircle } from 'lucide-react'
import type { IngestProgress } from '../../../lib/api/responses'
import { addNodes } from '../actions/open'
import { readArticle } from '../actions/read'
import { useIntake } from '../state/intake'
import { type ShownLine, shownLines, summaryOf, whyOf } from '../state/intake-lines'
import { setSession } from '../state/session'
import { Button } from '../ui/button'
import { ProblemBox } from '../ui/states'
import { counted, plural } from '../words'
import styles from './add-dialog.module.css'

export function IntakeList() {
  const { files, problem, running } = useIntake()
  const { shown, more } = shownLines([...files.values()])
  return (
    <>
      {problem !== null && (
        <ProblemBox problem={problem} retry={() => useIntake.setState({ problem: null })} />
      )}
      {!running && files.size > 0 && <p className={styles.summary}>{summaryOf([...files.values()])}</p>}
      {files.size > 0 && (
        <ul className={styles.files} aria-label="Progress">
          {shown.map((each) => (
            <FileLine key={each.line.file} {...each} />
          ))}
          {more > 0 && <li className={styles.more}>and {plural(more, 'more document')}</li>}
        </ul>
      )}
    </>
  )
}

function FileLine({ line, name, inside }: ShownLine) {
  const { articleId } = line
  const why = whyOf(line)
  const show = () => {
    if (articleId === undefined) return
    setSession({ dialog: null })
    void addNodes([articleId], line.file).then(() => readArticle(articleId))
  }
  return (
    <li className={styles.file} data-inside={inside}>
      <StageSign stage={line.stage} />
      <span className={styles.name} title={line.file}>
        {name}
      </span>
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
      {why !== null && <span className={styles.why}>{why}</span>}
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
