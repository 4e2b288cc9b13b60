// The server's counts for the canvas as it is, whatever the date range: that is drawn over them.
'use client'
import type { Timeline } from '../../../../lib/model/records'
import { timelineFilter } from '../../actions/time'
import { api } from '../../api/client'
import { type Concerned, concernedBy } from '../../state/concerned'
import { useIntake } from '../../state/intake'
import { useSession } from '../../state/session'
import { useTimeline } from '../../state/timeline'
import { type Answer, useAnswer } from '../../ui/use-answer'

export interface TimelineAnswer extends Answer<Timeline> {
  /** Null: the whole collection is asked about. */
  readonly concerned: Concerned | null
}

export function useTimelineAnswer(): TimelineAnswer {
  const present = useSession((s) => s.history.present)
  const status = useSession((s) => s.status)
  const unit = useTimeline((s) => s.unit)
  const zoom = useTimeline((s) => s.zoom)
  const changes = useIntake((s) => s.changes)
  const question = { ...timelineFilter(present.filter), ...zoom, bin: unit ?? undefined }
  const key = status === 'starting' ? null : `timeline ${changes} ${JSON.stringify(question)}`
  const answer = useAnswer(key, (signal) => api.timeline(question, signal))
  return { ...answer, concerned: concernedBy(present) }
}
