// The text gold offsets point into: for .txt and .md the decoded file, for .html what the reader stores.
import { readFile } from 'node:fs/promises'

export async function storedText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
}
