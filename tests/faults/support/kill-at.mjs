// Loaded into a `hearsay` process (NODE_OPTIONS=--import): kills it with -9 right before its n-th statement to the store.
// FAULTS_KILL_AT=n; FAULTS_COUNT=file: kills nothing, and writes how many there were and at which articles were derived anew.
import { writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

const at = Number(process.env.FAULTS_KILL_AT ?? 0)
const file = process.env.FAULTS_COUNT
/** What only deriving an article anew says, in SQL and in Cypher. */
const ANEW = /FROM extracted WHERE|\(x:Extracted \{articleId|FROM stale|\(a:Stale\)/

let statements = 0
const anew = []

/** Called before each statement; `text` is the SQL, or a message to Neo4j. */
export function count(text) {
  statements += 1
  if (statements === at) process.kill(process.pid, 'SIGKILL')
  if (file !== undefined && ANEW.test(text)) anew.push(statements)
}

if (isMainThread) {
  register('./counted-hook.mjs', import.meta.url)
  const { write } = Socket.prototype
  Socket.prototype.write = function (data, ...rest) {
    if (this.remotePort !== undefined) count(String(data))
    return write.call(this, data, ...rest)
  }
  if (file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify({ statements, anew })))
}
