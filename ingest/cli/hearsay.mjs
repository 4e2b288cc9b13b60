#!/usr/bin/env node
// The `hearsay` command: plain JavaScript that makes TypeScript loadable and hands over to main.ts, from any folder.
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

const root = join(import.meta.dirname, '../..')
process.env.HEARSAY_ROOT = root
process.env.NEXT_TELEMETRY_DISABLED = '1'
register({ tsconfig: join(root, 'tsconfig.json') })
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
