#!/usr/bin/env node
// The `hearsay` command: plain JavaScript that makes TypeScript loadable and hands over to main.ts, from any folder.
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

process.env.NEXT_TELEMETRY_DISABLED = '1'
register({ tsconfig: join(import.meta.dirname, '../../tsconfig.json') })
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
