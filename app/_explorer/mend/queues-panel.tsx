// Review: likely duplicates, quotes without a speaker, speakers that were a close call; worked through by keyboard.
'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { fetchPage, goOn, openQueue, showQueues } from '../actions/queues'
import { clearSelection, showCorrections } from '../actions/select'
import { openMending, useMending } from '../state/mending'
import { progress, QUEUES, type Queue, type QueueName, shownIndex, useQueues } from '../state/queues'
import { Button, IconButton } from '../ui/button'
import { PanelHead } from '../ui/panel-head'
import { Nothing, ProblemBox, Waiting } from '../ui/states'
import tabs from '../ui/tabs.module.css'
import { useWriteBar } from '../ui/use-write-bar'
import { number } from '../words'
import styles from './panels.module.css'
import { QueuePair } from './queue-pair'
import { QueueQuote } from './queue-quote'

const WORDS: Readonly<
  Record<QueueName, { readonly label: string; readonly note: string; readonly none: string }>
> = {
  duplicates: {
    label: 'Duplicates',
    note: 'Two entries that may be one. What speaks for it and against it stands side by side.',
    none: 'No two entries look like one.',
  },
  unknown: {
    label: 'Speaker unknown',
    note: 'Quotes nobody could be named for. Read them in their place, and name the speaker where you can tell.',
    none: 'Every quote has a speaker, or somebody has looked at it.',
  },
  unsure: {
    label: 'Close calls',
    note: 'Quotes whose speaker was barely ahead of somebody else, the closest first.',
    none: 'No speaker was a close call, or somebody has looked at each of them.',
  },
}

export function QueuesPanel() {
  const name = useQueues((s) => s.shown)
  const queue = useQueues((s) => s.queues[name])
  const { label, note } = WORDS[name]
  const box = useRef<HTMLElement>(null)
  /** Once it has come into view it stays where the person has scrolled it. */
  const settled = useRef(false)
  const undone = useMending((s) => s.undone)
  const shown = queue.entries[shownIndex(queue, undone)]?.item.id
  const dialog = useMending((s) => s.open !== null)
  // Whoever decides by a key goes on by the next one; a dialog keeps the focus until it closes
  useEffect(() => {
    if (!dialog) box.current?.focus({ preventScroll: settled.current })
    settled.current = true
  }, [name, shown, dialog])
  useEffect(() => {
    void openQueue(useQueues.getState().shown)
  }, [])
  return (
    <>
      <PanelHead back={clearSelection} title="To be looked at" about={note}>
        <div className={styles.buttons}>
          <Button small look="outlined" onClick={showCorrections}>
            Corrections made
          </Button>
          <Button small look="outlined" onClick={showQueues}>
            Look again
          </Button>
        </div>
        <Barred />
      </PanelHead>
      <nav className={`${tabs.list} ${styles.tabs}`} aria-label="Queues">
        {QUEUES.map((each) => (
          <button
            key={each}
            type="button"
            className={tabs.tab}
            aria-current={each === name ? 'page' : undefined}
            data-state={each === name ? 'active' : 'inactive'}
            onClick={() => void openQueue(each)}
          >
            {WORDS[each].label}
          </button>
        ))}
      </nav>
      <section ref={box} className={styles.queue} tabIndex={-1} aria-label={label} onKeyDown={pressKey}>
        <Contents name={name} queue={queue} />
      </section>
    </>
  )
}

function Barred() {
  const { reason, token } = useWriteBar()
  if (reason === null) return null
  return (
    <p className={styles.barred}>
      {reason}{' '}
      {token && (
        <Button small look="outlined" onClick={() => openMending({ kind: 'token' })}>
          Give the token…
        </Button>
      )}
    </p>
  )
}

function Contents({ name, queue }: { readonly name: QueueName; readonly queue: Queue }) {
  const undone = useMending((s) => s.undone)
  if (queue.problem !== null) return <ProblemBox problem={queue.problem} retry={() => void fetchPage(name)} />
  if (queue.total === null) return <Waiting what="Looking what there is" />
  const entry = queue.entries[shownIndex(queue, undone)]
  const { left, of } = progress(queue, undone)
  if (of === 0) return <Nothing>{WORDS[name].none}</Nothing>
  if (entry === undefined) return <Nothing>All {number(of)} have been looked at.</Nothing>
  return (
    <>
      <Progress left={left} of={of} />
      {entry.item.kind === 'pair' ? (
        <QueuePair key={entry.item.id} item={entry.item} pair={entry.item.pair} />
      ) : (
        <QueueQuote key={entry.item.id} item={entry.item} quote={entry.item.quote} sure={name === 'unsure'} />
      )}
    </>
  )
}

function Progress({ left, of }: { readonly left: number; readonly of: number }) {
  return (
    <div className={styles.progress}>
      <span>
        {number(left)} of {number(of)} left
      </span>
      <progress aria-label="Looked at" value={of - left} max={of} />
      <IconButton small label="Previous" keys="K" data-key="k" onClick={() => goOn(-1)}>
        <ChevronUp size={14} aria-hidden />
      </IconButton>
      <IconButton small label="Next" keys="J" data-key="j" onClick={() => goOn(1)}>
        <ChevronDown size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

const ARROWS: Readonly<Record<string, string>> = { ArrowDown: 'j', ArrowUp: 'k' }

/** Presses the button that bears the key. */
function pressKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return
  const key = ARROWS[event.key] ?? event.key.toLowerCase()
  if (!/^[a-z1-5]$/u.test(key)) return
  // The keys of the page mean other things: none of them is meant here, even where no button bears it
  event.preventDefault()
  event.currentTarget.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)?.click()
}
