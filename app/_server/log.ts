// The server's log on standard error: JSON lines for machines, plain lines on a terminal. What may stand in it: scrub.ts.
import 'server-only'
import { formatWithOptions } from 'node:util'
import pino, { type Logger } from 'pino'
import { operationConfig } from '../../lib/operation-config'
import { plainLine } from './log-line'
import { currentRequest, secretsNow } from './request-context'
import { loggedError, scrubbed } from './scrub'

const kept = globalThis as { hearsayLog?: Logger }

/** One for the process. On a terminal only errors by default: people look at the page, not at its requests. */
export function log(): Logger {
  kept.hearsayLog ??= openLog(process.stderr, process.stderr.isTTY === true)
  return kept.hearsayLog
}

/** `to` gets whole lines. */
export function openLog(to: { write(line: string): unknown }, plain: boolean): Logger {
  const level = operationConfig().logLevel ?? (plain ? 'error' : 'info')
  const stream = plain ? { write: (line: string) => to.write(`${plainLine(line)}\n`) } : to
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // A second line of defence: nothing of ours logs these fields
    redact: ['authorization', 'password', 'token', 'text', 'q', '*.authorization', '*.password', '*.token'],
  }
  return pino(options, stream as pino.DestinationStream)
}

/** With its causes, and the id of the request on whose way it happened. */
export function logError(error: unknown, message = 'unexpected error'): void {
  const request = currentRequest()
  log().error({ ...(request && { requestId: request.id }), err: loggedError(error, secretsNow()) }, message)
}

/** What Next and packages print goes the same way, line by line and without what people asked for. */
export function captureConsole(): void {
  const levels = { error: 'error', warn: 'error', log: 'debug', info: 'debug', debug: 'debug' } as const
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, 'error' | 'debug'][]) {
    console[name] = (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error)
      if (error !== undefined && level === 'error') return logError(error)
      const text = formatWithOptions({ colors: false }, ...parts)
      log()[level]({ from: 'console' }, scrubbed(text, secretsNow()).trim())
    }
  }
}
