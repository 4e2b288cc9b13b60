// A worker thread's side: takes one task at a time, answers with its value or its error.
import { parentPort } from 'node:worker_threads'
import { carry } from '../lib/carried-error'
import type { Article } from '../lib/model/article'
import type { ArticleFacts } from '../lib/model/facts'
import { EXTRACTOR_VERSION, extract } from './extract/extract'
import { readInput } from './read/read'
import type { Reply, Request, Task } from './tasks'

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

parentPort?.on('message', async ({ id, task }: Request) => {
  const reply: Reply = await run(task).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: carry(error) }),
  )
  parentPort?.postMessage(reply)
})
