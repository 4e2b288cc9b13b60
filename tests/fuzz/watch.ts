// Processes that try broken documents, and who watches them: one that is silent for too long or dies is noted with its
// document and replaced.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order, Report } from './worker'

export interface Outcome {
  readonly number: number
  readonly made: string
  readonly problems: readonly string[]
  readonly stored: number
  readonly refused: readonly string[]
  readonly facts: number
  readonly seconds: number
  /** Most bytes that its process held until then. */
  readonly peak: number
}

/** Seconds of work for one document: more is a hang. */
const SECONDS = 10
/** By the clock: a busy machine is not a slow program. */
const PATIENCE = 120_000
/** Bytes of one process, with Node itself, its modules and all that its documents left behind. */
export const MOST_BYTES = 1024 * 1024 * 1024
/** Documents after which a process is let go, so that nothing leaks over from very many. */
const SHIFT = 2500

/** Outcomes in the order in which they came. */
export async function watch(
  seed: string,
  numbers: readonly number[],
  processes: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const left = [...numbers]
  const outcomes: Outcome[] = []
  const lane = async () => {
    while (left.length > 0) {
      const order = { seed, numbers: left.splice(0, Math.min(SHIFT, Math.ceil(numbers.length / processes))) }
      const undone = await shift(order, (outcome) => {
        outcomes.push(outcome)
        onOutcome(outcome)
      })
      left.unshift(...undone)
    }
  }
  await Promise.all(Array.from({ length: processes }, lane))
  return outcomes
}

/** Answers the numbers that were not come to. */
function shift(order: Order, onOutcome: (outcome: Outcome) => void): Promise<readonly number[]> {
  const child = fork(join(import.meta.dirname, 'worker.ts'), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const errors: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  const undone = [...order.numbers]
  let begun: number | null = null
  let timer: NodeJS.Timeout | undefined
  child.on('message', (report: Report) => {
    clearTimeout(timer)
    if (report.kind === 'begun') {
      begun = report.number
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      return
    }
    begun = null
    undone.shift()
    onOutcome(outcomeOf(report))
  })
  child.send(order)
  return ended(child).then(() => {
    clearTimeout(timer)
    if (begun !== null) {
      undone.shift()
      onOutcome(broken(begun, `It hung or died. ${Buffer.concat(errors).toString().slice(-2000)}`))
    }
    return undone
  })
}

const ended = (child: ChildProcess) => new Promise<void>((done) => child.once('close', () => done()))

function outcomeOf({ number, made, tried, seconds, peak }: Extract<Report, { kind: 'tried' }>): Outcome {
  const problems = [...tried.problems]
  if (seconds > SECONDS) problems.push(`It took ${seconds.toFixed(1)} seconds.`)
  if (peak > MOST_BYTES) problems.push(`The process came to ${Math.round(peak / 1_048_576)} MB.`)
  return { ...tried, number, made, problems, seconds, peak }
}

function broken(number: number, problem: string): Outcome {
  return { number, made: '?', problems: [problem], stored: 0, refused: [], facts: 0, seconds: 0, peak: 0 }
}
