// The quotes that concern what is on the canvas, along time: bars to read and click, a brush that narrows the canvas.
'use client'
import { listUndated } from '../../actions/time'
import { axisOf } from '../../state/time-axis'
import { setTimeline, useTimeline } from '../../state/timeline'
import { Button } from '../../ui/button'
import { Nothing, ProblemBox, Waiting } from '../../ui/states'
import { counted, number, plural } from '../../words'
import { Histogram } from './histogram'
import { SERIES } from './series'
import { TimeTable } from './time-table'
import styles from './timeline.module.css'
import { Toolbar } from './toolbar'
import { type TimelineAnswer, useTimelineAnswer } from './use-timeline-answer'

export function Timeline() {
  const answer = useTimelineAnswer()
  const axis = answer.data === null ? null : axisOf(answer.data)
  return (
    <div className={styles.timeline}>
      <Toolbar axis={axis} />
      <Content answer={answer} />
    </div>
  )
}

function Content({ answer }: { readonly answer: TimelineAnswer }) {
  const asTable = useTimeline((s) => s.asTable)
  const stack = useTimeline((s) => s.stack)
  if (answer.problem !== null) return <ProblemBox problem={answer.problem} retry={answer.retry} />
  if (answer.data === null) return <Waiting what="Counting quotes along time" />
  const axis = axisOf(answer.data)
  const series = SERIES[stack]
  return (
    <>
      {axis.bins.length === 0 ? (
        <Nothing>
          {answer.data.total === 0 && answer.concerned === null
            ? 'No quote has been read that passes the filters. Take one away, or add documents (press A).'
            : answer.data.total === 0
              ? 'No quote concerns what is on the canvas. Take a filter away, or add somebody who is quoted.'
              : 'None of these quotes has such a date. Choose another date above.'}
        </Nothing>
      ) : asTable ? (
        <TimeTable axis={axis} series={series} />
      ) : (
        <Histogram axis={axis} series={series} />
      )}
      <Foot answer={answer} />
    </>
  )
}

/** What the colours mean, how many quotes these are of what, and those that no bar can show. */
function Foot({ answer }: { readonly answer: TimelineAnswer }) {
  const stack = useTimeline((s) => s.stack)
  const { data, concerned, apart } = answer
  if (data === null) return null
  const series = SERIES[stack].filter(({ count }) => data.bins.some((bin) => count(bin) > 0))
  const whose =
    concerned === null
      ? 'in the whole collection'
      : concerned.ids.length < concerned.of
        ? `that concern the first ${number(concerned.ids.length)} of ${plural(concerned.of, 'element')}`
        : `that concern ${plural(concerned.of, 'element')} on the canvas`
  return (
    <div className={styles.foot}>
      <ul className={styles.legend} aria-label="Colours">
        {series.map(({ id, label }) => (
          <li key={id}>
            <span className={styles.swatch} data-series={id} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
      <span>
        {counted(data.total, 'quote')} {whose}
        {data.vague > 0 && `; ${number(data.vague)} known only to a wider time, in no bar`}
      </span>
      {apart > 0 && (
        <Button small look="outlined" onClick={() => setTimeline({ zoom: 'all', reached: null })}>
          {number(apart)} at other times
        </Button>
      )}
      {data.undated > 0 && (
        <Button small look="outlined" onClick={listUndated}>
          {number(data.undated)} without such a date
        </Button>
      )}
    </div>
  )
}
