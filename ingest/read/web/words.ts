// What went wrong on the way to a page, in words. Nothing is said of what a refused address would have answered.
import { InvalidInput } from '../../../lib/errors'
import { refused } from './address'

const WORDS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOTFOUND: ['There is no server of this name.', 'Check the address.'],
  EAI_AGAIN: ['The name of the server could not be looked up.', 'Check the connection and try again.'],
  ECONNREFUSED: ['The server takes no connection.', 'Try again later.'],
  ECONNRESET: ['The server broke off.', 'Try again later.'],
  EHOSTUNREACH: ['The server cannot be reached.', 'Check the connection.'],
  ENETUNREACH: ['The server cannot be reached.', 'Check the connection.'],
  ETIMEDOUT: ['The server does not answer.', 'Try again later.'],
  Z_DATA_ERROR: ['The answer is damaged.', 'Try again, or save the page and give the file.'],
  Z_BUF_ERROR: ['The answer breaks off.', 'Try again, or save the page and give the file.'],
  HPE_HEADER_OVERFLOW: ['The answer has too many headers.', 'Save the page and give the file.'],
}

/** Errors of ours as they are; those of the network in our words. */
export function inWords(error: unknown): InvalidInput {
  if (error instanceof InvalidInput) return error
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  const words = WORDS[code]
  if (words !== undefined) return refused(...words)
  if (/cert|tls|ssl|self.signed/i.test(`${code} ${message}`)) {
    return refused(
      'The server cannot prove who it is (its certificate).',
      'Save the page with a browser and give the file.',
    )
  }
  return refused(`It cannot be fetched (${code || message}).`, 'Save the page and give the file.')
}

export function statusInWords(status: number): InvalidInput {
  if (status === 401 || status === 403 || status === 451)
    return refused(
      `The server does not give it to everybody (${status}).`,
      'Save the page with a browser and give the file.',
    )
  if (status === 404 || status === 410)
    return refused(`There is no such page (${status}).`, 'Check the address.')
  if (status === 429) return refused('The server was asked too often (429).', 'Wait, then try again.')
  return refused(`The server answers with an error (${status}).`, 'Try again later.')
}
