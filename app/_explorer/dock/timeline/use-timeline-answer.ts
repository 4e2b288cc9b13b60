// The server's counts for the canvas as it is, whatever the date range: that is drawn over them.
'use client'
import type { TimelineQuestion } from '../../../../lib/model/questions'
import type { Timeline } from '../../../../lib/model/records'
import { timelineFilter } from '../../actions/time'
import { api } from '../../api/client'
import { type Concerned, concernedBy } from '../../state/concerned'
import { useIntake } from '../../state/intake'
import { useSession } from '../../state/session'
import { bulkOf } from '../../state/time-axis'
import { useTimeline } from '../../state/timeline'
import { type Answer, useAnswer } from '../../ui/use-answer'

export interface TimelineAnswer extends Answer<Timeline> {
  /** Null: the whole collection is asked about. */
  readonly concerned: Concerned | null
  /** Quotes at other times than those on the axis, which was narrowed to where nearly all are. */
  readonly apart: number
}

export function useTimelineAnswer(): TimelineAnswer {
  const present = useSession((s) => s.history.present)
  const unit = useTimeline((s) => s.unit)
  const zoom = useTimeline((s) => s.zoom)
  const chosen = zoom === null || zoom === 'all' ? {} : zoom
  const whole = useCounts({ ...timelineFilter(present.filter), ...chosen, bin: unit ?? undefined })
  const bulk = zoom === null && unit === null && whole.data !== null ? bulkOf(whole.data) : null
  const narrowed = useCounts(bulk === null ? null : { ...timelineFilter(present.filter), ...bulk })
  const apart = whole.data !== null && narrowed.data !== null ? whole.data.total - narrowed.data.total : 0
  return { ...(bulk === null ? whole : narrowed), concerned: concernedBy(present), apart }
}

/** Asks nothing for null, or before there is a canvas. */
function useCounts(question: TimelineQuestion | null): Answer<Timeline> {
  const status = useSession((s) => s.status)
  const changes = useIntake((s) => s.changes)
  const ready = question !== null && status !== 'starting'
  const key = ready ? `timeline ${changes} ${JSON.stringify(question)}` : null
  return useAnswer(key, (signal) => api.timeline(question ?? {}, signal))
}
