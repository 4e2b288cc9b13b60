// How large a document may be, before and after unpacking, and how long it may take: all limits are here.
import { InvalidInput } from '../../lib/errors'

/** Bytes of one document, unless a person says otherwise. */
export const DEFAULT_MAX_BYTES = 50 * 1024 * 1024

export interface ReadLimits {
  /** Pages of a PDF. */
  readonly maxPages: number
  /** Bytes of everything that one document packs, unpacked. */
  readonly maxUnpackedBytes: number
  /** Elements, groups or objects within each other. */
  readonly maxDepth: number
  /** Time to read one document; looked at between pages and parts. */
  readonly maxSeconds: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxPages: 5000,
  maxUnpackedBytes: 300 * 1024 * 1024,
  maxDepth: 1000,
  maxSeconds: 120,
}

/** What `maxRatio` is for: real documents pack to a tenth or a twentieth; a bomb to a thousandth. */
const MAX_RATIO = 200
/** Small parts may be as regular as they like. */
const RATIO_FROM = 5 * 1024 * 1024

const VARIABLES: Readonly<Record<keyof ReadLimits, string>> = {
  maxPages: 'HEARSAY_MAX_PAGES',
  maxUnpackedBytes: 'HEARSAY_MAX_UNPACKED_BYTES',
  maxDepth: 'HEARSAY_MAX_DEPTH',
  maxSeconds: 'HEARSAY_MAX_SECONDS',
}

/** The limits the environment sets, else the default ones. @throws InvalidInput (where: the variable) */
export function readLimits(env: Readonly<Record<string, string | undefined>> = process.env): ReadLimits {
  const value = (key: keyof ReadLimits): number => {
    const text = env[VARIABLES[key]]?.trim() ?? ''
    if (text === '') return DEFAULT_LIMITS[key]
    if (/^[1-9]\d{0,11}$/.test(text)) return Number(text)
    throw new InvalidInput(`"${text}" is not a limit.`, {
      where: VARIABLES[key],
      remedy: 'Give a whole number from 1 up.',
    })
  }
  return {
    maxPages: value('maxPages'),
    maxUnpackedBytes: value('maxUnpackedBytes'),
    maxDepth: value('maxDepth'),
    maxSeconds: value('maxSeconds'),
  }
}

/** What one document may still use up. Every method throws InvalidInput (tooLarge) when it is too much. */
export interface Budget {
  readonly limits: ReadLimits
  /** So many more bytes were unpacked. */
  unpacked(bytes: number): void
  /** So many bytes of one part came out of so many. */
  ratio(bytes: number, packed: number): void
  pages(count: number): void
  depth(levels: number): void
  time(): void
}

/** A budget for one document; its time starts now. */
export function startBudget(limits: ReadLimits): Budget {
  const started = performance.now()
  let total = 0
  return {
    limits,
    ratio: (bytes, packed) => {
      if (bytes > RATIO_FROM && bytes > packed * MAX_RATIO) throw bomb()
    },
    unpacked: (bytes) => {
      total += bytes
      if (total > limits.maxUnpackedBytes) {
        throw over(`It unpacks to more than ${megabytes(limits.maxUnpackedBytes)}.`, 'maxUnpackedBytes')
      }
    },
    pages: (count) => {
      if (count > limits.maxPages) {
        throw over(`It has ${count} pages; at most ${limits.maxPages} are read.`, 'maxPages')
      }
    },
    depth: (levels) => {
      if (levels > limits.maxDepth) {
        throw over(`Its parts lie more than ${limits.maxDepth} deep within each other.`, 'maxDepth')
      }
    },
    time: () => {
      if (performance.now() - started > limits.maxSeconds * 1000) {
        throw over(`Reading it takes more than ${limits.maxSeconds} seconds.`, 'maxSeconds')
      }
    },
  }
}

function over(what: string, limit: keyof ReadLimits): InvalidInput {
  return new InvalidInput(what, {
    remedy: `Split it, or raise the limit with ${VARIABLES[limit]}.`,
    tooLarge: true,
  })
}

function bomb(): InvalidInput {
  return new InvalidInput(`It unpacks to more than ${MAX_RATIO} times its size, as only a zip bomb does.`, {
    remedy: 'Leave it out.',
    tooLarge: true,
  })
}

export function megabytes(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${bytes} bytes`
}

/** Of one archive with all archives inside it. */
export const ARCHIVE = {
  entries: 100_000,
  /** Unpacked bytes, all together. */
  bytes: 4 * 1024 * 1024 * 1024,
  /** Unpacked to packed size of one entry; a text is packed some three to ten times smaller. */
  ratio: 200,
  /** Small entries may be as dense as they like: a page of blanks is no bomb. */
  ratioFrom: 1024 * 1024,
  /** An archive in an archive is read; one more inside that is not. */
  depth: 2,
}

/** Entries of one feed. */
export const FEED_ENTRIES = 10_000

/** Of one address, with all redirects. */
export const WEB = {
  redirects: 5,
  /** Milliseconds for the whole answer. */
  time: 30_000,
  /** Milliseconds without a byte. */
  silence: 10_000,
}
