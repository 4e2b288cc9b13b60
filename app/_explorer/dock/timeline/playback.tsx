// Playing along time: a window that moves on, or all up to a day. Who asked for less motion gets a step at a time.
'use client'
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useEffect } from 'react'
import { playOn } from '../../actions/time'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import type { TimeAxis } from '../../state/time-axis'
import { SPEEDS, setTimeline, useTimeline } from '../../state/timeline'
import { IconButton } from '../../ui/button'
import styles from './timeline.module.css'

/** Milliseconds between two steps at speed 1. */
const PACE = 1200

export function Playback({ axis }: { readonly axis: TimeAxis | null }) {
  const playing = useTimeline((s) => s.playing)
  const mode = useTimeline((s) => s.mode)
  const speed = useTimeline((s) => s.speed)
  usePlaying(axis)
  const none = axis === null || axis.bins.length === 0
  const move = (by: 1 | -1) => {
    setTimeline({ playing: false })
    if (!none && !playOn(axis, by))
      announce(by === 1 ? 'The end of the timeline' : 'The start of the timeline')
  }
  const play = () => {
    if (playing) setTimeline({ playing: false })
    else if (matchMedia('(prefers-reduced-motion: reduce)').matches) move(1)
    else if (!none) setTimeline({ playing: playOn(axis, 1) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a look of its own
    <div role="group" aria-label="Playback" className={styles.playback}>
      <IconButton small label="Step back" disabled={none} onClick={() => move(-1)}>
        <SkipBack size={14} aria-hidden />
      </IconButton>
      <IconButton small label={playing ? 'Pause' : 'Play along time'} disabled={none} onClick={play}>
        {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
      </IconButton>
      <IconButton small label="Step on" disabled={none} onClick={() => move(1)}>
        <SkipForward size={14} aria-hidden />
      </IconButton>
      <select
        aria-label="What is played"
        value={mode}
        onChange={(event) =>
          setTimeline({ mode: event.target.value === 'cumulative' ? 'cumulative' : 'window', reached: null })
        }
      >
        <option value="window">window</option>
        <option value="cumulative">all so far</option>
      </select>
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) =>
          setTimeline({ speed: SPEEDS.find((one) => String(one) === event.target.value) ?? 1 })
        }
      >
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {one} ×
          </option>
        ))}
      </select>
    </div>
  )
}

/** Goes on by itself until the end, and stops when somebody else changes the filter or the timeline is folded. */
function usePlaying(axis: TimeAxis | null): void {
  const playing = useTimeline((s) => s.playing)
  const speed = useTimeline((s) => s.speed)
  const reached = useTimeline((s) => s.reached)
  const filter = useSession((s) => s.history.present.filter)
  const away = reached !== null && reached.filter !== filter
  useEffect(() => {
    if (playing && away) setTimeline({ playing: false })
  }, [playing, away])
  useEffect(() => {
    if (!playing || axis === null) return
    const timer = setInterval(() => {
      if (!playOn(axis, 1)) setTimeline({ playing: false })
    }, PACE / speed)
    return () => clearInterval(timer)
  }, [playing, speed, axis])
  useEffect(() => () => setTimeline({ playing: false }), [])
}
