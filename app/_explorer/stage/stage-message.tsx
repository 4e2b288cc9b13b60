// Instead of an empty canvas: what it is waiting for, what went wrong, or how to begin.
'use client'
import { NO_FILTER } from '../../../lib/graph/filter'
import { start, startOver } from '../actions/open'
import { filterBy } from '../actions/steps'
import { show } from '../state/operations'
import { setSession, step, useSession, view } from '../state/session'
import { visibleOf } from '../state/visible'
import { Button } from '../ui/button'
import { Waiting } from '../ui/states'
import { plural } from '../words'
import styles from './stage.module.css'

export function StageMessage() {
  const status = useSession((s) => s.status)
  const present = useSession((s) => s.history.present)
  if (status === 'starting') {
    return (
      <div className={styles.message}>
        <Waiting what="Opening the collection" />
      </div>
    )
  }
  if (status === 'failed') return <Failed />
  if (present.scene.nodes.size === 0) return status === 'empty' ? <Empty /> : <Cleared />
  return visibleOf(present).nodes.length === 0 ? <AllFiltered /> : null
}

function Failed() {
  const failure = useSession((s) => s.failure)
  return (
    <div className={styles.message} role="alert">
      <h2>{failure?.message ?? 'The collection could not be opened.'}</h2>
      <p>{failure?.remedy}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void start(location.hash)}>
          Try again
        </Button>
        {failure?.kind === 'not-found' && (
          <Button look="outlined" onClick={() => void start('')}>
            Open the first view
          </Button>
        )}
      </div>
    </div>
  )
}

function Empty() {
  return (
    <div className={styles.message}>
      <h2>Nothing has been read yet</h2>
      <p>
        Give Hearsay articles, statements or transcripts. It finds who said what about whom, and shows the
        sentence behind every link.
      </p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => setSession({ dialog: 'add' })}>
          Add documents
        </Button>
      </div>
      <p>
        Or drop files on this page, or run <code>npx hearsay ingest FOLDER</code> and{' '}
        <Button small look="outlined" onClick={() => void start('')}>
          look again
        </Button>
      </p>
    </div>
  )
}

function Cleared() {
  return (
    <div className={styles.message}>
      <h2>The canvas is empty</h2>
      <p>Search for a name or a word from a quote (press /), undo the last step, or start over.</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void startOver()}>
          Most quoted people
        </Button>
      </div>
    </div>
  )
}

function AllFiltered() {
  const size = useSession((s) => s.history.present.scene.nodes.size)
  const showAll = () => {
    if (view().hidden.size > 0) step('Showed everything hidden', (v) => show(v.hidden)(v))
    filterBy(NO_FILTER, 'Cleared all filters')
  }
  return (
    <div className={styles.message}>
      <h2>Everything here is filtered out</h2>
      <p>
        The filters or the view leave none of the {plural(size, 'element')} on the canvas. Take one away
        above, or clear them all.
      </p>
      <div className={styles.actions}>
        <Button look="primary" onClick={showAll}>
          Clear filters
        </Button>
      </div>
    </div>
  )
}
