// Front matter of a Markdown file: "key: value" lines between two lines of dashes.

export interface FrontMatter {
  /** Keys in lower case; lists joined with ", ". */
  readonly fields: ReadonlyMap<string, string>
  /** Where the body begins. */
  readonly end: number
}

const OPEN = /^---[ \t]*\r?\n/
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/
const FIELD = /^([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(\S.*)?)?$/
const ITEM = /^\s*-\s+(\S.*)$/

/** Null when the text does not open with front matter, or it is never closed. */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = OPEN.exec(text)
  if (open === null) return null
  const fields = new Map<string, string>()
  let key: string | null = null
  let at = open[0].length
  while (at < text.length) {
    const { line, next } = lineAt(text, at)
    if (CLOSE.test(line)) return { fields, end: next }
    key = readLine(line, key, fields)
    at = next
  }
  return null
}

/** Adds the line to the fields; answers the key that a list item on the next line belongs to. */
function readLine(line: string, key: string | null, fields: Map<string, string>): string | null {
  const field = FIELD.exec(line)
  if (field?.[1] !== undefined) {
    fields.set(field[1].toLowerCase(), scalar(field[2] ?? ''))
    return field[1].toLowerCase()
  }
  const item = ITEM.exec(line)
  if (item?.[1] === undefined || key === null) return key
  const before = fields.get(key) ?? ''
  fields.set(key, before === '' ? scalar(item[1]) : `${before}, ${scalar(item[1])}`)
  return key
}

/** `"Mayor resigns"` → Mayor resigns; `[Ana Ruiz, Ben Oyelaran]` → Ana Ruiz, Ben Oyelaran. */
function scalar(text: string): string {
  const bare = text.trim()
  const list = /^\[(.*)\]$/.exec(bare)
  return list?.[1] === undefined ? single(bare) : list[1].split(',').map(single).join(', ')
}

function single(text: string): string {
  const bare = text.trim()
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/s.exec(bare)
  return quoted?.[2] ?? bare.replace(/(?<!\s)\s+#\s.*$/s, '')
}

function lineAt(text: string, at: number): { line: string; next: number } {
  const end = text.indexOf('\n', at)
  const next = end === -1 ? text.length : end + 1
  return { line: text.slice(at, next).replace(/\r?\n$/, ''), next }
}
