// A line of the log as people read it on a terminal: "14:03:07 GET /api/search 200 12 ms 3.4 kB".
import 'server-only'
import type { LoggedError } from './scrub'

interface LogLine {
  readonly level: string
  readonly time: string
  readonly msg: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly ms?: number
  readonly bytes?: number
  readonly err?: LoggedError
}

/** `json`: one line as pino writes it. */
export function plainLine(json: string): string {
  const line = JSON.parse(json) as LogLine
  const time = new Date(line.time).toTimeString().slice(0, 8)
  const what =
    line.route === undefined
      ? line.msg
      : `${line.method} ${line.route} ${line.status} ${line.ms} ms ${size(line.bytes ?? 0)}`
  const alarm = line.level === 'error' ? 'error: ' : ''
  return [`${time} ${alarm}${what}`, ...(line.err === undefined ? [] : errorLines(line.err))].join('\n')
}

function errorLines({ type, message, where, stack, cause }: LoggedError): string[] {
  const own = stack ?? `${type}: ${where === undefined ? '' : `${where}: `}${message}`
  return [own, ...(cause === undefined ? [] : errorLines(cause).map((text) => `caused by ${text}`))]
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}
