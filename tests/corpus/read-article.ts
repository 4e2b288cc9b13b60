// A corpus file as the reader stores it; gold offsets point into this text.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { DEFAULT_MAX_BYTES } from '../../ingest/read/limits'
import { readBytes } from '../../ingest/read/read'
import type { Article } from '../../lib/model/article'

export function readArticle(path: string): Promise<Article> {
  return readBytes(basename(path), readFileSync(path), { maxBytes: DEFAULT_MAX_BYTES })
}
