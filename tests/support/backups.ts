// Backups in memory, and all that must come through one.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGzip, gunzipSync, gzipSync } from 'node:zlib'
import type { Trouble } from '../../lib/graph/trouble'
import type { BackupLine } from '../../lib/store/backup/format'
import type { BackupFile } from '../../lib/store/backup/read'
import { verifyBackup } from '../../lib/store/backup/verify'
import { allViews } from '../../lib/store/backup/views'
import { backupText } from '../../lib/store/backup/write'
import type { GraphStore } from '../../lib/store/store'
import { digestOf } from '../store/contract/stock'

const MADE = { version: '0.0.0', madeAt: '2026-11-26T10:00:00.000Z' }

export async function backupOf(store: GraphStore): Promise<Buffer> {
  return buffer(Readable.from(backupText(store, MADE)).compose(createGzip()))
}

export function fileOf(bytes: Uint8Array, name = 'test.backup.gz'): BackupFile {
  return {
    name,
    bytes: async function* () {
      yield bytes
    },
  }
}

export function linesIn(bytes: Uint8Array): readonly BackupLine[] {
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as BackupLine)
}

/** As they are, whatever they say; the end's hash is not made anew. */
export function packed(lines: readonly unknown[]): Buffer {
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** All that a backup must keep. */
export async function pictureOf(store: GraphStore) {
  return {
    digest: await digestOf(store),
    counters: await store.counters(),
    journal: await all(store.journal()),
    corrections: (await store.corrections({ limit: 500 })).items,
    views: await all(allViews(store)),
    aliases: await all(store.aliases()),
    places: await all(store.places()),
    extracted: await all(extractedIn(store)),
  }
}

async function* extractedIn(store: GraphStore) {
  for await (const { article, extractorVersion } of store.everything()) {
    yield { origin: article.origin, extractorVersion, facts: await store.extracted(article.id) }
  }
}

export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

export function troublesOf(store: GraphStore): Promise<readonly Trouble[]> {
  return all(store.check())
}

export function troublesIn(bytes: Uint8Array): Promise<readonly Trouble[]> {
  return all(verifyBackup(fileOf(bytes), () => undefined))
}
