// A user's alias file: a line `name,alias` or `name,alias,kind` each; the name is what everything else calls them.
import { InvalidInput } from '../../lib/errors'
import type { GivenAlias } from '../../lib/identity/given-aliases'
import { ENTITY_KINDS, type EntityKind } from '../../lib/model/entity'
import { nameKey } from '../../lib/model/name-key'

export interface AliasFile {
  readonly aliases: readonly GivenAlias[]
  /** Lines that are not used, in order. */
  readonly problems: readonly InvalidInput[]
}

const FORM = 'Write name,alias or name,alias,kind; names with commas in double quotes.'

/** Empty lines, lines that begin with # and a first line `name,alias…` are passed over. */
export function parseAliases(text: string, file: string): AliasFile {
  const aliases: GivenAlias[] = []
  const problems: InvalidInput[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#') || (index === 0 && /^name\s*,\s*alias\b/i.test(line)))
      continue
    const read = aliasOf(line)
    if (typeof read === 'string') {
      problems.push(new InvalidInput(read, { where: `${file}, line ${index + 1}`, remedy: FORM }))
    } else aliases.push(read)
  }
  return { aliases, problems }
}

/** The alias, or what is wrong with the line. */
function aliasOf(line: string): GivenAlias | string {
  const fields = fieldsOf(line)
  if (fields === null) return 'A quotation mark is not closed.'
  const [name = '', alias = '', kind = '', ...more] = fields.map((field) => field.trim())
  if (fields.length < 2) return 'There is no comma.'
  if (more.length > 0) return 'There are more than three fields.'
  if (nameKey(name) === '' || nameKey(alias) === '') return 'Name and alias need a letter or a digit.'
  if (nameKey(name) === nameKey(alias)) return 'Name and alias are the same.'
  if (kind !== '' && !isKind(kind)) return `“${kind}” is no kind: ${ENTITY_KINDS.join(', ')}.`
  return { name, alias, kind: kind === '' ? null : (kind as EntityKind) }
}

function isKind(text: string): text is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(text)
}

/** RFC 4180 for one line; null when a quotation mark is left open. */
function fieldsOf(line: string): readonly string[] | null {
  const fields: string[] = []
  const pattern = /\s*(?:"((?:[^"]|"")*)"\s*|((?:[^\s",][^",]*)?))(,|$)/y
  for (;;) {
    const found = pattern.exec(line)
    if (found === null) return null
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return fields
  }
}
