// XML parts of packed documents, read as a stream: no tree is built, nothing is fetched, no entity is defined.
import { Parser } from 'htmlparser2'
import { InvalidInput } from '../../../lib/errors'
import { decode } from '../decode'
import type { Budget } from '../limits'

export type Attributes = Readonly<Record<string, string>>

/** Names come with their prefix, as written: "w:p". */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** @throws InvalidInput for a part that defines entities or lies too deep within itself. */
export function walkXml(bytes: Buffer, budget: Budget, handlers: XmlHandlers): void {
  const xml = decode(bytes).text
  refuseEntities(xml)
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        budget.depth(depth)
        handlers.open?.(name, attributes)
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag: (name) => {
        depth -= 1
        handlers.close?.(name)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

/** No document of these formats defines entities; a file that does wants to fill the memory or to read other files. */
export function refuseEntities(xml: string): void {
  if (!/<!ENTITY\s/i.test(xml)) return
  throw new InvalidInput('It defines XML entities, as only hostile documents do.', {
    remedy: 'Leave it out, or save it again with the program it was made with.',
  })
}

/** The text of the first element of each name, trimmed; names that are not there are missing. */
export function textsOf(bytes: Buffer | null, names: readonly string[], budget: Budget): Map<string, string> {
  const found = new Map<string, string>()
  if (bytes === null) return found
  let inside: string | null = null
  let text = ''
  walkXml(bytes, budget, {
    open: (name) => {
      if (inside !== null || !names.includes(name) || found.has(name)) return
      inside = name
      text = ''
    },
    text: (more) => {
      if (inside !== null) text += more
    },
    close: (name) => {
      if (name !== inside) return
      if (text.trim() !== '') found.set(name, text.trim())
      inside = null
    },
  })
  return found
}
