// Mailboxes: one message after another, each opened by a line "From somebody Mon Mar  3 09:30:00 2025".
import { InvalidInput } from '../../../lib/errors'
import type { PartsOptions } from '../containers'
import { type Input, tooLarge } from '../load'
import { chunksOf, type Source } from '../source'

const OPENS = /^From \S.* \d{4}[ \t]*(?:[+-]\d{4}[ \t]*)?\r?\n?$/
/** A line of a message that would open the next one is written with a mark before it. */
const ESCAPED = /^>+From /

/** Every message as it stands, a failed one where it is too large. @throws InvalidInput when it is no mailbox */
export async function* mboxParts(source: Source, options: PartsOptions): AsyncGenerator<Input> {
  let lines: Buffer[] = []
  let size = 0
  let number = 0
  let blank = true
  const finished = (): Input => {
    const name = `${source.name} › message ${number}`
    if (size > options.maxBytes) return { kind: 'failed', name, error: tooLarge(name, options.maxBytes) }
    return { kind: 'bytes', name, bytes: Buffer.concat(lines), format: 'email' }
  }
  for await (const line of rawLines(chunksOf(source))) {
    if (blank && isOpening(line)) {
      if (number > 0) yield finished()
      number += 1
      lines = []
      size = 0
    } else if (number > 0) {
      size += line.length
      if (size <= options.maxBytes) lines.push(unescaped(line))
      else lines = []
    }
    blank = line.length <= 2 && /^\r?\n?$/.test(line.toString('latin1'))
  }
  if (number === 0) throw new InvalidInput('This is no mailbox: no line of it opens a message.')
  yield finished()
}

function isOpening(line: Buffer): boolean {
  return (
    line.length < 500 &&
    line.subarray(0, 5).toString('latin1') === 'From ' &&
    OPENS.test(line.toString('latin1'))
  )
}

function unescaped(line: Buffer): Buffer {
  const escaped = line[0] === 0x3e && ESCAPED.test(line.subarray(0, 40).toString('latin1'))
  return escaped ? line.subarray(1) : line
}

/** Lines with their ends; one without an end is handed on in pieces of at most a chunk and a bit. */
async function* rawLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, end + 1)
      from = end + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > 1_000_000) {
      yield rest
      rest = Buffer.alloc(0)
    }
  }
  if (rest.length > 0) yield rest
}
