// A kept view that is open: its note, and its story step by step; what is shown can become the next step.
'use client'
import { ArrowDown, ArrowLeft, ArrowUp, ChevronLeft, ChevronRight, Link2, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import type { SavedView, StoryStep } from '../../../lib/model/saved-view'
import { addStep, copyLink, moveStep, nextStep, removeStep, showKeptViews, showStep } from '../actions/views'
import { useStory } from '../state/story'
import { Button, IconButton } from '../ui/button'
import form from '../ui/form.module.css'
import { Nothing } from '../ui/states'
import styles from './right-panel.module.css'
import story from './story-panel.module.css'

export function StoryPanel() {
  const view = useStory((s) => s.view)
  return (
    <>
      <div className={styles.head}>
        <Button small onClick={showKeptViews}>
          <ArrowLeft size={14} aria-hidden />
          Kept views
        </Button>
        <h2 className={styles.title}>{view?.name ?? 'No view is open'}</h2>
        {view !== null && view.note !== '' && <p className={story.note}>{view.note}</p>}
        {view !== null && (
          <Button small look="outlined" onClick={() => void copyLink(view.id)}>
            <Link2 size={14} aria-hidden />
            Copy a link
          </Button>
        )}
      </div>
      {view !== null && <Steps view={view} />}
    </>
  )
}

function Steps({ view }: { readonly view: SavedView }) {
  const at = useStory((s) => s.at)
  const { steps } = view
  return (
    <section className={styles.section} aria-label="Story">
      {steps.length === 0 ? (
        <Nothing>No steps yet. Show something on the canvas, then add it below as the first step.</Nothing>
      ) : (
        <div className={story.play}>
          <Button small look="outlined" disabled={at === 0} onClick={() => nextStep(-1)}>
            <ChevronLeft size={14} aria-hidden />
            Previous
          </Button>
          <span aria-live="polite">
            {at === null ? `${steps.length} steps` : `Step ${at + 1} of ${steps.length}`}
          </span>
          <Button small look="outlined" disabled={at === steps.length - 1} onClick={() => nextStep(1)}>
            Next
            <ChevronRight size={14} aria-hidden />
          </Button>
        </div>
      )}
      <ol className={story.steps}>
        {steps.map((step, i) => (
          <Step key={i} step={step} index={i} last={i === steps.length - 1} current={i === at} />
        ))}
      </ol>
      <AddStep />
    </section>
  )
}

interface StepProps {
  readonly step: StoryStep
  readonly index: number
  readonly last: boolean
  readonly current: boolean
}

function Step({ step, index, last, current }: StepProps) {
  return (
    <li className={story.step} aria-current={current ? 'step' : undefined}>
      <button type="button" className={story.open} onClick={() => void showStep(index)}>
        <b>{step.title}</b>
        {step.note !== '' && <span className={story.note}>{step.note}</span>}
      </button>
      <IconButton
        small
        label={`Move ${step.title} up`}
        disabled={index === 0}
        onClick={() => void moveStep(index, -1)}
      >
        <ArrowUp size={13} aria-hidden />
      </IconButton>
      <IconButton
        small
        label={`Move ${step.title} down`}
        disabled={last}
        onClick={() => void moveStep(index, 1)}
      >
        <ArrowDown size={13} aria-hidden />
      </IconButton>
      <IconButton small label={`Remove ${step.title}`} onClick={() => void removeStep(index)}>
        <Trash2 size={13} aria-hidden />
      </IconButton>
    </li>
  )
}

function AddStep() {
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { currentTarget } = event
    const given = new FormData(currentTarget)
    await addStep(String(given.get('title')).trim(), String(given.get('note')).trim())
    currentTarget.reset()
  }
  return (
    <form className={`${form.form} ${story.add}`} onSubmit={(event) => void submit(event)}>
      <h3>Add what is shown as a step</h3>
      <label>
        Title
        <input name="title" required maxLength={200} autoComplete="off" />
      </label>
      <label>
        What it shows
        <textarea name="note" rows={3} maxLength={20_000} />
      </label>
      <div className={form.row}>
        <Button look="outlined" type="submit">
          Add this step
        </Button>
      </div>
    </form>
  )
}
