// The three errors Hearsay throws on purpose. Each says what is wrong, where, and what to do next.

export interface ErrorDetails {
  /** The file, field, id or address the error is about. */
  readonly where?: string
  /** What the reader can do about it. */
  readonly remedy?: string
  readonly cause?: unknown
}

abstract class HearsayError extends Error {
  readonly where: string | undefined
  readonly remedy: string | undefined

  constructor(what: string, details: ErrorDetails = {}) {
    super(what, details.cause === undefined ? undefined : { cause: details.cause })
    this.where = details.where
    this.remedy = details.remedy
  }

  /** One line: `where: what. remedy` */
  line(): string {
    const place = this.where === undefined ? '' : `${this.where}: `
    const remedy = this.remedy === undefined ? '' : ` ${this.remedy}`
    return `${place}${this.message}${remedy}`
  }
}

/** The input (a file, a parameter, a request body) cannot be used. HTTP 400 (413 when `tooLarge`). */
export class InvalidInput extends HearsayError {
  override readonly name = 'InvalidInput'
  readonly tooLarge: boolean

  constructor(what: string, details: ErrorDetails & { readonly tooLarge?: boolean } = {}) {
    super(what, details)
    this.tooLarge = details.tooLarge ?? false
  }
}

/** Nothing has the id that was asked for. HTTP 404. */
export class NotFound extends HearsayError {
  override readonly name = 'NotFound'
}

/** The store cannot be reached, opened or written. HTTP 503, exit code 3. */
export class StoreUnavailable extends HearsayError {
  override readonly name = 'StoreUnavailable'
}

/** Was it thrown on purpose? Then its own words say enough; anything else is a bug of ours. */
export function isExpected(error: unknown): error is InvalidInput | NotFound | StoreUnavailable {
  return error instanceof HearsayError
}

/** One line for any thrown value, for stderr and log lines. */
export function errorLine(error: unknown): string {
  if (isExpected(error)) return error.line()
  return error instanceof Error ? error.message : String(error)
}

/** What is said to who waits for an answer. Made where it is thrown: who stops a server may have another copy of the class. */
export function beingStopped(): StoreUnavailable {
  return new StoreUnavailable('Hearsay is being stopped.', {
    remedy: 'What was added before stays; send the rest again when it is back.',
  })
}
