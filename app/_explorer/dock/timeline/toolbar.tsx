// Above the bars: which date, what the bars are made of and how wide they are, playback, and the table.
'use client'
import { Table2, ZoomIn, ZoomOut } from 'lucide-react'
import { DATE_CHOICES, TIME_UNITS } from '../../../../lib/model/questions'
import { filterBy } from '../../actions/steps'
import { useSession } from '../../state/session'
import { daysOf, isWhole, rangeOn, type TimeAxis } from '../../state/time-axis'
import { setTimeline, useTimeline } from '../../state/timeline'
import { Button, IconButton } from '../../ui/button'
import { DATE_CHOICE_WORDS } from '../../words'
import { Playback } from './playback'
import styles from './timeline.module.css'

export function Toolbar({ axis }: { readonly axis: TimeAxis | null }) {
  const stack = useTimeline((s) => s.stack)
  const unit = useTimeline((s) => s.unit)
  const asTable = useTimeline((s) => s.asTable)
  return (
    <div className={styles.toolbar}>
      <DateSwitch />
      <select
        aria-label="What the bars are made of"
        value={stack}
        onChange={(event) => setTimeline({ stack: event.target.value === 'stance' ? 'stance' : 'kind' })}
      >
        <option value="kind">by kind</option>
        <option value="stance">by stance</option>
      </select>
      <select
        aria-label="Width of the bars"
        value={unit ?? ''}
        onChange={(event) =>
          setTimeline({ unit: TIME_UNITS.find((one) => one === event.target.value) ?? null })
        }
      >
        <option value="">{axis === null || unit !== null ? 'fit' : `fit: ${axis.unit}s`}</option>
        {TIME_UNITS.map((one) => (
          <option key={one} value={one}>
            {one}s
          </option>
        ))}
      </select>
      <Playback axis={axis} />
      <Zoom axis={axis} />
      <IconButton
        small
        label="As a table"
        aria-pressed={asTable}
        onClick={() => setTimeline({ asTable: !asTable })}
      >
        <Table2 size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

/** The range alone on the axis, and back. */
function Zoom({ axis }: { readonly axis: TimeAxis | null }) {
  const filter = useSession((s) => s.history.present.filter)
  const zoom = useTimeline((s) => s.zoom)
  const range = axis === null ? null : rangeOn(axis, filter)
  const zoomIn = () => {
    if (axis !== null && range !== null) setTimeline({ zoom: daysOf(axis, range), reached: null })
  }
  return (
    <div className={styles.zoom}>
      <IconButton
        small
        label="Zoom in to the range"
        disabled={axis === null || range === null || isWhole(axis, range)}
        onClick={zoomIn}
      >
        <ZoomIn size={14} aria-hidden />
      </IconButton>
      <IconButton
        small
        label="Zoom out to all"
        disabled={zoom === 'all'}
        onClick={() => setTimeline({ zoom: 'all', reached: null })}
      >
        <ZoomOut size={14} aria-hidden />
      </IconButton>
    </div>
  )
}

/** The date the bars and the filter's range are about: one setting, so that they cannot differ. */
function DateSwitch() {
  const filter = useSession((s) => s.history.present.filter)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a look of its own
    <div role="group" aria-label="Which date" className={styles.switch}>
      {DATE_CHOICES.map((dates) => (
        <Button
          key={dates}
          small
          aria-pressed={filter.dates === dates}
          title={`By when it was ${DATE_CHOICE_WORDS[dates]}`}
          onClick={() => filterBy({ ...filter, dates }, `Dates: ${DATE_CHOICE_WORDS[dates]}`)}
        >
          {dates}
        </Button>
      ))}
    </div>
  )
}
