// Options that several commands share, checked when they are parsed.
import { InvalidArgumentError, Option } from 'commander'
import { errorLine } from '../../lib/errors'
import { parseColumnMap } from '../read/containers/columns'
import { DEFAULT_MAX_BYTES } from '../read/limits'
import { parseShard } from '../read/shard'

/** A whole number from `least` to `most`, or a usage error. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }
}

export function maxBytesOption(): Option {
  return new Option('--max-bytes <number>', 'largest document that is read')
    .argParser(wholeNumber(1, 2 ** 31))
    .default(DEFAULT_MAX_BYTES, '50 MB')
}

export function aliasesOption(): Option {
  return new Option(
    '--aliases <file>',
    'CSV lines name,alias or name,alias,kind: who is meant by a nickname or short form',
  )
}

export function threadsOption(): Option {
  return new Option(
    '--threads <number>',
    'worker threads (default: one a core; none for a handful of files)',
  ).argParser(wholeNumber(0, 64))
}

export function mapOption(): Option {
  return new Option(
    '--map <pairs>',
    'which column of a table (CSV, JSON lines) is what, like text=body,title=headline,date=day; others are told by their names',
  ).argParser(asArgument(parseColumnMap))
}

export function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'take only the i-th of n shares of the documents, so that n processes, here or on other hosts, take all of them',
  ).argParser(asArgument(parseShard))
}

/** What a parser refuses is wrong usage. */
function asArgument<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      throw new InvalidArgumentError(errorLine(error))
    }
  }
}
