// The views kept by name: opened, linked to, forgotten.
'use client'
import { BookOpenText, Link2, Trash2 } from 'lucide-react'
import type { ViewSummary } from '../../../lib/model/saved-view'
import { clearSelection } from '../actions/select'
import { copyLink, forgetView, openKept } from '../actions/views'
import { api } from '../api/client'
import { More } from '../lists/more'
import { usePages } from '../lists/use-pages'
import { setSession } from '../state/session'
import { useStory } from '../state/story'
import { Back } from '../ui/back'
import { Button, IconButton } from '../ui/button'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import { dateWords, plural } from '../words'
import styles from './right-panel.module.css'
import story from './story-panel.module.css'

export function ViewsPanel() {
  const changes = useStory((s) => s.changes)
  return (
    <>
      <div className={styles.head}>
        <Back onClick={clearSelection} />
        <h2 className={styles.title}>Kept views</h2>
        <p className={styles.sub}>
          A canvas with its places and filters, kept by name; some tell a story in steps.
        </p>
        <Button look="outlined" small onClick={() => setSession({ dialog: 'keep-view' })}>
          Keep this view…
        </Button>
      </div>
      <List key={changes} changes={changes} />
    </>
  )
}

function List({ changes }: { readonly changes: number }) {
  const pages = usePages(`views ${changes}`, 'Fetching more views', (cursor, signal) =>
    api.views(cursor, signal),
  )
  if (pages.problem !== null) return <ProblemBox problem={pages.problem} retry={pages.retry} />
  if (pages.items === null) return <Waiting what="Looking up kept views" />
  if (pages.items.length === 0) {
    return <Nothing>Nothing is kept yet. Arrange the canvas as you like it, then press S.</Nothing>
  }
  return (
    <>
      <ul className={story.views}>
        {pages.items.map((view) => (
          <Row key={view.id} view={view} />
        ))}
      </ul>
      <More more={pages.more} />
    </>
  )
}

function Row({ view }: { readonly view: ViewSummary }) {
  const facts = [
    ...(view.stepCount > 0 ? [`story in ${plural(view.stepCount, 'step')}`] : []),
    `kept ${dateWords(view.savedAt)}`,
  ]
  return (
    <li className={story.view}>
      <button type="button" className={story.open} onClick={() => void openKept(view.id)}>
        <b>
          {view.stepCount > 0 && <BookOpenText size={14} aria-hidden />}
          {view.name}
        </b>
        <span>{facts.join(' · ')}</span>
        {view.note !== '' && <span className={story.note}>{view.note}</span>}
      </button>
      <IconButton small label={`Copy a link to ${view.name}`} onClick={() => void copyLink(view.id)}>
        <Link2 size={14} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={`Forget ${view.name}`}
        onClick={() =>
          confirm(`Forget the view “${view.name}”? The articles stay.`) && void forgetView(view.id, view.name)
        }
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  )
}
