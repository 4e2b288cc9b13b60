// Data goes to stdout and waits when the reader is slow; everything for people goes to stderr.
import { tellableLines } from '../../lib/secrets'

/** `hearsay extract … | head` closes the pipe early: that is the end of the work, not an error. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listeners('error').includes(endOnClosedPipe)) continue
    stream.on('error', endOnClosedPipe)
  }
}

function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

/** Writes to stdout; resolves when more may be written. */
export function write(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

/** One line for people on stderr. */
export function say(line: string): void {
  process.stderr.write(`${tellableLines(line)}\n`)
}
