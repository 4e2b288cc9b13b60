// XML as a walk through its elements, strictly: what is not well-formed is refused, and no entity but XML's own is known.
import { SaxesParser } from 'saxes'
import { InvalidInput } from '../errors'

/** Names are without their prefix. */
export interface XmlWalker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  /** `text` is what stands directly in the element. */
  readonly close: (name: string, text: string) => void
}

/** Throws InvalidInput where the text is not well-formed. */
export function walkXml(text: string, { open, close }: XmlWalker): void {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const texts: string[] = []
  parser.on('error', (error) => {
    throw new InvalidInput(`This is not well-formed XML: ${error.message}.`, {
      remedy: 'Save the file again in the program it comes from.',
      cause: error,
    })
  })
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('')
    open(local(name), attributes)
  })
  const add = (more: string) => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + more)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => close(local(name), texts.pop() ?? ''))
  parser.write(text).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
