// Kill -9 on the embedded store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { killsOfCorrection, killsOfIngest } from './kills'
import { killsOfStart } from './start-kills'
import { onSqlite } from './support/ground'
import { LONG } from './support/scale'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-kills-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

killsOfIngest(onSqlite(folder), folder)
killsOfCorrection(onSqlite(join(folder, 'corrections')), folder, 260)
if (LONG) killsOfStart()
