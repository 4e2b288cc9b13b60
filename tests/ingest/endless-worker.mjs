// The worker thread of the product, given documents that never end: who looks at their text never comes back.
import { parentPort } from 'node:worker_threads'

const never = {
  get: () => {
    for (;;);
  },
}

function withoutEnd({ task }) {
  if (task.article?.text.includes('endless')) Object.defineProperty(task.article, 'text', never)
  if (task.input?.name.includes('endless')) Object.defineProperty(task.input, 'bytes', never)
}

const on = parentPort.on.bind(parentPort)
parentPort.on = (event, listener) =>
  on(event, (message) => {
    withoutEnd(message)
    listener(message)
  })
await import('../../ingest/worker.mjs')
