// Builds the explorer when there is no build or it was made from other sources than those here.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { say } from '../output'
import { nextBinary } from './serve'

/** What the server is made from. The extractor runs in worker threads, from its own files. */
export const SOURCES = [
  '{app,lib,ingest}/**/*.{ts,tsx,css,mjs,json,svg,ico,png}',
  '!ingest/cli/**',
  '!ingest/extract/{*.ts,!(rules)/**}', // the reader knows first names by the rules; extraction runs in its own threads
  'public/**',
  '{proxy,instrumentation}.ts',
  'next.config.js',
  'package-lock.json',
]
/** Inside the build's folder: what it was made from. */
const FINGERPRINT = 'hearsay-sources'
/** Written by Next when a build is complete. */
const COMPLETE = 'BUILD_ID'

/** @throws Error with the end of Next's output when the build fails. */
export async function buildIfNeeded(root: string): Promise<void> {
  const dist = join(root, process.env.HEARSAY_DIST ?? '.next')
  const stamp = join(dist, FINGERPRINT)
  const sources = fingerprint(root)
  const built = existsSync(join(dist, COMPLETE)) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
  if (built === sources) return
  say(`Building the explorer, once${built === null ? '' : ' because its sources changed'} (about 15 s) …`)
  rmSync(stamp, { force: true })
  const started = Date.now()
  await runBuild(root)
  const { packThread } = await import('./pack-thread')
  await packThread(root, dist)
  writeFileSync(stamp, sources)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
}

/** SHA-256 over the names and contents of everything the build is made from. */
function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function runBuild(root: string): Promise<void> {
  const child = spawn(process.execPath, [nextBinary(root), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8000)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(new Error(`The explorer could not be built; \`npx next build\` shows why:\n${output.trim()}`))
    })
  })
}
