// A document from the web: fetched with limits of size and time, redirects followed by hand and checked anew each time.
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { InvalidInput } from '../../../lib/errors'
import { withoutCredentials } from '../../../lib/secrets'
import { version } from '../../repository'
import { WEB } from '../limits'
import { type BytesInput, collect } from '../load'
import { type AddressRules, checkedAddress, refused } from './address'
import { charsetOf, kindOf } from './answer-kind'
import { ask, type Resolve } from './request'
import { inWords, statusInWords } from './words'

export interface WebOptions extends AddressRules {
  readonly resolve?: Resolve | undefined
  /** Milliseconds for the whole of it, and without a byte. */
  readonly time?: number | undefined
  readonly silence?: number | undefined
}

const UNPACK = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const

/** The document at an address; its own address is where the last redirect led. @throws InvalidInput (where: `text`) */
export async function fetchDocument(
  text: string,
  options: WebOptions & { readonly maxBytes: number },
): Promise<BytesInput> {
  const signal = AbortSignal.timeout(options.time ?? WEB.time)
  try {
    const { url, answer } = await followed(checkedAddress(text, options), options, signal)
    const { format, bytes } = await documentOf(url, answer, options.maxBytes)
    const charset = charsetOf(answer.headers['content-type'])
    return { kind: 'bytes', name: withoutCredentials(text), bytes, format, charset, fetchedFrom: url.href }
  } catch (error) {
    const { message, remedy, tooLarge } = signal.aborted
      ? refused('It took too long.', 'Save the page and give the file.')
      : inWords(error)
    throw new InvalidInput(message, {
      where: withoutCredentials(text),
      remedy: remedy ?? 'Leave it out.',
      tooLarge,
      cause: error,
    })
  }
}

async function followed(start: URL, options: WebOptions, signal: AbortSignal) {
  let url = start
  for (let redirects = 0; redirects <= WEB.redirects; redirects += 1) {
    const answer = await ask(url, {
      ...options,
      headers: headers(),
      signal,
      silence: options.silence ?? WEB.silence,
    })
    const status = answer.statusCode ?? 0
    if (status >= 200 && status < 300) return { url, answer }
    answer.destroy()
    const location = answer.headers.location
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) throw statusInWords(status)
    url = checkedAddress(location, options, url)
  }
  throw refused(
    `It leads on more than ${WEB.redirects} times.`,
    'Open it in a browser and give the address it ends at.',
  )
}

function headers(): Record<string, string> {
  return {
    'user-agent': `Hearsay/${version()} (reads the articles its user names)`,
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/*;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'en, *;q=0.5',
  }
}

/** The body is not asked for when its kind is not read. The limit is for packed and for unpacked bytes. */
async function documentOf(url: URL, answer: IncomingMessage, maxBytes: number) {
  const head = kindOf(answer.headers['content-type'], url)
  const length = Number(answer.headers['content-length'] ?? 0)
  const packing = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  try {
    if (head === null) throw wrongKind(answer.headers['content-type'])
    const body = packing === 'identity' || packing === '' ? answer : unpacked(answer, packing)
    const bytes = length > maxBytes ? Buffer.alloc(maxBytes + 1) : await collect(body, '', maxBytes)
    if (bytes.length > maxBytes)
      throw new InvalidInput('It is larger than documents may be.', {
        tooLarge: true,
        remedy: 'Save it and split it.',
      })
    return { bytes, format: head.format ?? undefined }
  } finally {
    answer.destroy()
  }
}

function unpacked(answer: IncomingMessage, packing: string): Readable {
  const unpack = UNPACK[packing as keyof typeof UNPACK]
  if (unpack === undefined)
    throw refused(
      `The answer is packed in a way that is not read (${packing}).`,
      'Save the page and give the file.',
    )
  const out = unpack()
  answer.on('error', (error) => out.destroy(error))
  return answer.pipe(out)
}

function wrongKind(type: string | undefined): InvalidInput {
  return refused(
    `The answer is ${type?.split(';')[0]?.slice(0, 80) ?? 'of an unknown kind'}, which is not read.`,
    'Give the address of an article, or save it as a file.',
  )
}
