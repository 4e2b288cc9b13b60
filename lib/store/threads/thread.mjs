// Entry of a thread that holds the database: plain JavaScript that makes TypeScript loadable there. Never bundled.
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: join(import.meta.dirname, '../../../tsconfig.json') })
await import('./thread.ts')
