// A file or bytes that may hold several documents, read whole or as a stream.
import { createReadStream } from 'node:fs'
import { InvalidInput } from '../../lib/errors'
import { decode } from './decode'
import { type BytesInput, type Input, load, unreadableError } from './load'

export type Source = Extract<Input, { kind: 'file' }> | BytesInput

/** How much of the beginning tells the encoding. */
const SAMPLE = 64 * 1024

/** Chunk by chunk, without a limit: who reads it sets one for each document in it. @throws InvalidInput */
export async function* chunksOf(source: Source): AsyncGenerator<Buffer> {
  if (source.kind === 'bytes') {
    yield Buffer.from(source.bytes)
    return
  }
  try {
    for await (const chunk of createReadStream(source.path, { highWaterMark: SAMPLE })) yield chunk as Buffer
  } catch (error) {
    throw error instanceof InvalidInput ? error : unreadableError(source.name, error)
  }
}

/** The same as text, in the encoding that its first 64 KB are in. @throws InvalidInput when it is not text */
export async function* textOf(source: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const chunk of chunksOf(source)) {
    decoder ??= new TextDecoder(decode(chunk.subarray(0, SAMPLE)).encoding)
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder !== null) yield decoder.decode()
}

/** All of it. @throws InvalidInput (where: its name), also when it is too large */
export function bytesOf(source: Source, maxBytes: number): Promise<Buffer> {
  return load(source, maxBytes)
}

/** A part of it that could not be read; the other parts are kept. */
export function failedPart(name: string, what: string, remedy: string): Input {
  return { kind: 'failed', name, error: new InvalidInput(what, { where: name, remedy }) }
}
