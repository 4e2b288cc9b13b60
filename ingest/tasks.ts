// What travels between this thread and a worker: tasks, their answers, and errors that keep their kind on the way.
import { InvalidInput, isExpected } from '../lib/errors'
import type { Article, ArticleInput } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import type { Input, ReadOptions } from './read/load'

export interface ReadTask {
  readonly type: 'read'
  readonly input: Extract<Input, { kind: 'file' | 'bytes' }>
  readonly options: ReadOptions
}

export interface ExtractTask {
  readonly type: 'extract'
  readonly article: ArticleInput
}

/** Asks for the extractor's version. */
export interface VersionTask {
  readonly type: 'version'
}

export type Task = ReadTask | ExtractTask | VersionTask
export type Answer<T extends Task> = T extends ReadTask
  ? Article
  : T extends ExtractTask
    ? ArticleFacts
    : string

/** An error as plain data. */
export interface CarriedError {
  readonly name: string
  readonly message: string
  readonly where?: string | undefined
  readonly remedy?: string | undefined
  readonly tooLarge?: boolean | undefined
  readonly stack?: string | undefined
}

export interface Request {
  readonly id: number
  readonly task: Task
}

/** The thread takes a task up: from now on its time counts. */
export interface Begun {
  readonly id: number
  readonly begun: true
}

export type Reply =
  | { readonly id: number; readonly value: Article | ArticleFacts | string }
  | { readonly id: number; readonly error: CarriedError }

export function carry(error: unknown): CarriedError {
  if (isExpected(error)) {
    const tooLarge = error instanceof InvalidInput && error.tooLarge
    return { name: error.name, message: error.message, where: error.where, remedy: error.remedy, tooLarge }
  }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack }
  return { name: 'Error', message: String(error) }
}

/** A worker neither looks anything up nor stores: of our errors it throws only InvalidInput. */
export function uncarry({ name, message, where, remedy, tooLarge, stack }: CarriedError): Error {
  if (name === 'InvalidInput') {
    return new InvalidInput(message, {
      tooLarge: tooLarge ?? false,
      ...(where === undefined ? {} : { where }),
      ...(remedy === undefined ? {} : { remedy }),
    })
  }
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}
