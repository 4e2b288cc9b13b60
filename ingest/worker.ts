// A worker thread's side: takes one task at a time, answers with its value or its error.
import { parentPort } from 'node:worker_threads'
import { carry } from '../lib/carried-error'
import type { Article } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import { EXTRACTOR_VERSION, extract } from './extract/extract'
import { readInput } from './read/read'
import type { Begun, Reply, Request, Task } from './tasks'

async function run(task: Task): Promise<Article | ArticleFacts | string> {
  switch (task.type) {
    case 'read':
      return readInput(task.input, task.options)
    case 'extract':
      return extract(task.article)
    case 'version':
      return EXTRACTOR_VERSION
  }
}

async function answer({ id, task }: Request): Promise<void> {
  const begun: Begun = { id, begun: true }
  parentPort?.postMessage(begun)
  const reply: Reply = await run(task).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: carry(error) }),
  )
  parentPort?.postMessage(reply)
}

/** Strictly one after the other: who takes too long is then known, also where reading waits for something. */
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (request: Request) => {
  last = last.then(() => answer(request))
})
