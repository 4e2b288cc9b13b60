// `--shard i/n`: which share of the documents a process takes, so that several, on any hosts, take all of them between them.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { InvalidInput } from '../../lib/errors'
import type { Input } from './load'
import { canonicalUrl } from './url'

/** Share `number` of `of`, counted from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

const MOST = 10_000

/** "2/8". @throws InvalidInput */
export function parseShard(text: string): Shard {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim()) ?? []
  const shard = { number: Number(number), of: Number(of) }
  if (shard.number >= 1 && shard.number <= shard.of && shard.of <= MOST) return shard
  throw new InvalidInput(`"${text}" is no share of a whole.`, {
    remedy: `Give one like 2/8: the second of eight, from 1/1 to ${MOST}/${MOST}.`,
  })
}

/**
 * Is this input of the share? By its content alone, wherever it lies and in whatever order it was found: copies come into
 * one share. What is not fetched yet goes by its address, what cannot be read by its name. Of a file no more than the
 * first `maxBytes` are looked at; longer ones are not read anyway.
 */
export async function isInShard(input: Input, { number, of }: Shard, maxBytes: number): Promise<boolean> {
  const hash = await hashOf(input, maxBytes)
  return of === 1 || Number.parseInt(hash.slice(0, 12), 16) % of === number - 1
}

async function hashOf(input: Input, maxBytes: number): Promise<string> {
  switch (input.kind) {
    case 'bytes':
      return hashed(input.bytes)
    case 'url':
      return hashed(canonicalUrl(input.url) ?? input.url)
    case 'file':
      return hashOfFile(input.path, maxBytes).catch(() => hashed(input.name)) // it is told when it is read
    default:
      return hashed(input.name)
  }
}

async function hashOfFile(path: string, maxBytes: number): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    const stream = file.createReadStream({ autoClose: false, end: maxBytes - 1 })
    for await (const chunk of stream) hash.update(chunk as Buffer)
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function hashed(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
