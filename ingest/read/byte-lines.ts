// Cuts a byte stream into lines without ever holding more than one, so that a line of a gigabyte is refused, not loaded.

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string }

/** Lines of a UTF-8 stream, numbered from 1, blank ones left out; a line over `maxBytes` or not UTF-8 is a problem. */
export async function* linesOf(stream: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let size = 0
  let number = 1
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = finished([...parts, chunk.subarray(from, end)], size + end - from, number, maxBytes)
      if (line !== null) yield line
      parts = []
      size = 0
      number += 1
      from = end + 1
    }
    size += chunk.length - from
    if (size <= maxBytes) parts.push(chunk.subarray(from))
    else parts = []
  }
  const last = finished(parts, size, number, maxBytes)
  if (last !== null) yield last
}

function finished(parts: readonly Buffer[], size: number, number: number, maxBytes: number): Line | null {
  if (size > maxBytes) return { number, problem: `longer than ${maxBytes} bytes` }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return text.trim() === '' ? null : { number, text }
  } catch {
    return { number, problem: 'not UTF-8' }
  }
}
