// Where a scenario plays: a store of its own, and the real `hearsay` command on it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import type { Neo4jConfig } from '../../../lib/config'
import { openNeo4j } from '../../../lib/store/neo4j/store'
import { openSqlite } from '../../../lib/store/sqlite/store'
import type { GraphStore } from '../../../lib/store/store'
import { hearsay, type Run, type RunOptions, start } from '../../cli/hearsay'
import { emptyNeo4j } from '../../support/neo4j-store'

export interface Ground {
  readonly name: 'SQLite' | 'Neo4j'
  /** What the command finds in its environment. */
  readonly env: Readonly<Record<string, string>>
  /** A store that holds nothing; the one before is forgotten. */
  empty(): Promise<void>
  open(): Promise<GraphStore>
}

/** A folder after the other below `folder`. */
export function onSqlite(folder: string): Ground & { readonly file: () => string } {
  let data = ''
  let count = 0
  const file = () => join(data, 'hearsay.sqlite')
  return {
    name: 'SQLite',
    get env() {
      return { HEARSAY_DATA: data }
    },
    file,
    empty: async () => {
      count += 1
      data = join(folder, `data-${count}`)
    },
    open: async () => openSqlite(file()),
  }
}

export function neo4jEnv({ uri, user, password }: Neo4jConfig): Readonly<Record<string, string>> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, HEARSAY_DATA: '/nowhere' }
}

export function onNeo4j(config: Neo4jConfig): Ground {
  return {
    name: 'Neo4j',
    env: neo4jEnv(config),
    empty: async () => (await emptyNeo4j(config)).close(),
    open: () => openNeo4j(config),
  }
}

/** Runs a command that must succeed. */
export async function done(ground: Ground, args: readonly string[], more: RunOptions = {}): Promise<Run> {
  const run = await hearsay(args, { ...more, env: { ...ground.env, ...more.env } })
  expect(run, run.stderr).toMatchObject({ code: 0 })
  return run
}

const COUNTING = `--import ${pathToFileURL(join(import.meta.dirname, 'kill-at.mjs')).href}`

export interface Moments {
  readonly statements: number
  /** Of these, where articles were derived anew. */
  readonly anew: readonly number[]
  readonly milliseconds: number
}

/** Runs a command undisturbed and counts its statements to the store. */
export async function counted(ground: Ground, args: readonly string[], file: string): Promise<Moments> {
  const begun = Date.now()
  await done(ground, args, { env: { NODE_OPTIONS: COUNTING, FAULTS_COUNT: file } })
  const found = JSON.parse(readFileSync(file, 'utf8')) as Omit<Moments, 'milliseconds'>
  return { ...found, milliseconds: Date.now() - begun }
}

export type Kill = { readonly statement: number } | { readonly milliseconds: number }

/** Runs a command and kills it with -9 at a moment. Answers whether it was still running. */
export async function killed(ground: Ground, args: readonly string[], kill: Kill): Promise<boolean> {
  if ('statement' in kill) {
    const env = { ...ground.env, NODE_OPTIONS: COUNTING, FAULTS_KILL_AT: String(kill.statement) }
    const { code } = await hearsay(args, { env })
    return code === null
  }
  const child = start(args, { env: ground.env })
  const ended = new Promise<number | null>((end) => child.once('close', end))
  const timer = setTimeout(() => child.kill('SIGKILL'), kill.milliseconds)
  const code = await ended
  clearTimeout(timer)
  return code === null
}
