// Entry of a worker thread: plain JavaScript that makes TypeScript loadable there. Started by path, never bundled.
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: join(import.meta.dirname, '../tsconfig.json') })
await import('./worker.ts')
