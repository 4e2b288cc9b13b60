// What travels between this thread and a worker: tasks, and their answers or errors.
import type { CarriedError } from '../lib/carried-error'
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
