// Errors that keep their kind on the way from a worker thread: as plain data there, as themselves here.
import { InvalidInput, isExpected, NotFound, StoreUnavailable } from './errors'

/** An error as plain data. */
export interface CarriedError {
  readonly name: string
  readonly message: string
  readonly where?: string | undefined
  readonly remedy?: string | undefined
  readonly tooLarge?: boolean | undefined
  readonly stack?: string | undefined
  /** Only its message: what else it holds may not be clonable. */
  readonly cause?: string | undefined
}

export function carry(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message, stack, cause } = error
  const carried = { name, message, stack, ...(cause instanceof Error ? { cause: cause.message } : {}) }
  if (!isExpected(error)) return carried
  const tooLarge = error instanceof InvalidInput && error.tooLarge
  return { ...carried, where: error.where, remedy: error.remedy, tooLarge }
}

export function uncarry({ name, message, where, remedy, tooLarge, stack, cause }: CarriedError): Error {
  const details = {
    ...(where === undefined ? {} : { where }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(cause === undefined ? {} : { cause: new Error(cause) }),
  }
  switch (name) {
    case 'InvalidInput':
      return new InvalidInput(message, { ...details, tooLarge: tooLarge ?? false })
    case 'NotFound':
      return new NotFound(message, details)
    case 'StoreUnavailable':
      return new StoreUnavailable(message, details)
    default: {
      const error = cause === undefined ? new Error(message) : new Error(message, { cause: details.cause })
      error.name = name
      if (stack !== undefined) error.stack = stack
      return error
    }
  }
}
