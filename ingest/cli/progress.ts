// Progress for people: a bar that redraws itself on a terminal, a line now and then in a log. On stderr.
import type { IngestProgress, IngestSummary } from '../../lib/api/responses'
import { tellable } from '../../lib/secrets'
import { plural } from '../../lib/words'
import type { Shard } from '../read/shard'

const REDRAW_MS = 100
const LINE_MS = 5000
const BAR_WIDTH = 24

export interface Progress {
  onProgress(event: IngestProgress): void
  /** Clears the bar and prints the summary. */
  finish(summary: IngestSummary): void
  /** Clears the bar, for when the run breaks off. */
  clear(): void
}

interface State {
  /** Grows when archives, feeds and tables are opened. */
  total: number
  readonly started: number
  begun: number
  files: number
  words: number
  quotes: number
}

/** Of a share it is not known beforehand how many documents it has: `total` is about how many. */
export function showProgress(
  total: number,
  shard?: Shard,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const state: State = { total, started: Date.now(), begun: 0, files: 0, words: 0, quotes: 0 }
  const live = stream.isTTY === true
  let shown = Date.now()
  const share = shard === undefined ? '' : `share ${shard.number} of ${shard.of}, about `
  if (!live) stream.write(`Reading ${share}${plural(total, 'document')} …\n`)
  const clear = () => {
    if (live) stream.write('\r\x1b[2K')
  }
  const show = (file: string) => {
    if (Date.now() - shown < (live ? REDRAW_MS : LINE_MS)) return
    shown = Date.now()
    if (live) stream.write(`\r\x1b[2K${bar(state, tellable(file), stream.columns ?? 80)}`)
    else stream.write(`${counts(state)}\n`)
  }
  return {
    onProgress: (event) => {
      if (event.stage === 'failed') {
        clear()
        stream.write(`✗ ${tellable(event.why ?? event.file)}\n`)
      }
      if (event.note !== undefined) {
        clear()
        stream.write(`! ${tellable(`${event.file}: ${event.note}`)}\n`)
      }
      if (event.stage === 'reading') state.total = Math.max(state.total, ++state.begun)
      if (event.stage === 'done' || event.stage === 'failed') count(state, event)
      show(event.file)
    },
    finish: (summary) => {
      clear()
      stream.write(`${summaryLine(summary, state)}\n`)
    },
    clear,
  }
}

function count(state: State, event: IngestProgress): void {
  state.files += 1
  if (event.result === 'unchanged' || event.stage === 'failed') return
  state.words += event.words ?? 0
  state.quotes += event.quotes ?? 0
}

/** "████████░░░░ 312/1000 files  9,800 words/s  about 2 min left  storm-report.txt" */
function bar(state: State, file: string, columns: number): string {
  const filled = Math.round((state.files / Math.max(1, state.total)) * BAR_WIDTH)
  const drawn = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
  return `${drawn} ${counts(state)}  ${file.split('/').at(-1) ?? ''}`.slice(0, columns - 1)
}

function counts(state: State): string {
  const seconds = secondsOf(state)
  const speed = state.words > 0 ? `  ${grouped(state.words / seconds)} words/s` : ''
  const left = state.files > 0 ? ((state.total - state.files) * seconds) / state.files : 0
  const time = left >= 1 ? `  about ${duration(left)} left` : ''
  return `${grouped(state.files)}/${grouped(state.total)} files${speed}${time}`
}

/** "Read 12 articles in 1.9 s: 10 added, 2 unchanged; 143 quotes, 8,123 words/s." */
function summaryLine(summary: IngestSummary, state: State): string {
  const parts = (['added', 'replaced', 'unchanged', 'failed'] as const)
    .filter((result) => summary[result] > 0)
    .map((result) => `${grouped(summary[result])} ${result}`)
  const seconds = secondsOf(state)
  const yieldOf =
    state.words > 0 ? `; ${plural(state.quotes, 'quote')}, ${grouped(state.words / seconds)} words/s` : ''
  return `${plural(summary.items.length, 'document')} in ${duration(seconds)}: ${parts.join(', ') || 'nothing to do'}${yieldOf}.`
}

function secondsOf(state: State): number {
  return Math.max(0.001, (Date.now() - state.started) / 1000)
}

function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en')
}
