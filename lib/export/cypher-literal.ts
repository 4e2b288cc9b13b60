// Values as Cypher literals, for scripts, which cannot have parameters.

/**
 * A literal of the value: null, booleans, numbers, strings, lists and maps. A whole number is an integer, except in a
 * map under one of `floats`. Throws RangeError for what Cypher has no literal for (NaN, infinity).
 */
export function cypherLiteral(value: unknown, floats: ReadonlySet<string> = new Set(), name = ''): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return cypherString(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numeral(value, floats.has(name))
  if (Array.isArray(value)) return `[${value.map((item) => cypherLiteral(item, floats, name)).join(', ')}]`
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return `{${fields.map(([key, each]) => `${keyName(key)}: ${cypherLiteral(each, floats, key)}`).join(', ')}}`
}

function numeral(value: number, float: boolean): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in Cypher`)
  return float && Number.isInteger(value) ? `${value}.0` : String(value)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

// Control and format characters would be lost or turn the text around in an editor; a script is a text for people too.
const ESCAPED = /[\\'\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu

/**
 * A string in single quotes, on one line. Cypher turns `\uXXXX` into its character before it reads anything else, so a
 * backslash before a "u" of the text itself ends the literal and begins another.
 */
export function cypherString(text: string): string {
  const escaped = text.replace(
    ESCAPED,
    (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  // Only an even number of backslashes stands for backslashes of the text.
  return `'${escaped.replace(/(?<!\\)((?:\\\\)+)(?=u)/gu, "$1' + '")}'`
}

function keyName(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : `\`${key.replaceAll('`', '``')}\``
}
