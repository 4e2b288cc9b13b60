// Plain text: the stored text is the file's decoded text, character for character.
import type { ReadDocument } from './document'
import { textMetadata } from './metadata'

export function readText(text: string): ReadDocument {
  const { metadata, zones } = textMetadata(text)
  return { ...metadata, text, zones }
}
