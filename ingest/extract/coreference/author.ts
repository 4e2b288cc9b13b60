// "I" outside quotations is the author, when the byline names one.
import type { LocalEntity } from '../document'
import type { Reading } from '../syntax/reading'
import { blank, type NewNames } from './new-entities'
import { type Resolved, sure, unknown } from './speakers'

/** Answers the same each time it is asked; the author's entity is made at the first question. */
export function newAuthor(reading: Reading, names: NewNames, byline: string | null): () => Resolved {
  let known: Resolved | null = null
  return () => {
    known ??=
      byline === null
        ? unknown('no-byline', 'the writer speaks and is not named')
        : bylineEntity(reading, names, byline)
    return known
  }
}

/** "Ana Ruiz and Owen Holt", "Ana Ruiz, Science Editor" → "Ana Ruiz". */
export function firstAuthor(byline: string): string {
  return (byline.split(/,|\band\b|\|/u, 1)[0] ?? '').trimEnd()
}

function bylineEntity(reading: Reading, names: NewNames, byline: string): Resolved {
  const name = firstAuthor(byline)
  const note = `the author, ${name}`
  const i = names.find(name)
  if (i !== undefined) return sure(names.get(i), `e${i}`, 'byline', note)
  const at = reading.doc.text.indexOf(name)
  if (name === '' || at < 0) return unknown('byline-elsewhere', `${note}, is not named in the text`)
  const entity: LocalEntity = blank('person', name, false)
  const span = { start: at, end: at + name.length, text: name }
  entity.mentions.push({ ...span, form: 'name', rule: 'byline', full: span })
  return sure(entity, `e${names.add(entity, name)}`, 'byline', note)
}
