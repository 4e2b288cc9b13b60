// What lines for people and logs must not carry: passwords, credentials in addresses, characters that move a cursor, and
// whole documents.

/** Variables of the environment whose value is told to nobody. */
const SECRETS = ['HEARSAY_TOKEN', 'NEO4J_PASSWORD']

/** Characters of one line, and of an error with its stack. */
const LONGEST_LINE = 2000
const LONGEST_ERROR = 8000

type Environment = Readonly<Record<string, string | undefined>>

/** "https://ana:secret@host/" → "https://…@host/". */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^\s/?#@]{1,500}@/gu, '$1…@')
}

/** One line as it may be shown: line ends, escapes and marks that turn the direction of writing become U+FFFD. */
export function tellable(text: string, env: Environment = process.env): string {
  return masked(text.slice(0, LONGEST_LINE), env).replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    '\ufffd',
  )
}

/** The same for an error with its stack, which keeps its lines. */
export function tellableLines(text: string, env: Environment = process.env): string {
  return text
    .slice(0, LONGEST_ERROR)
    .split('\n')
    .map((line) => tellable(line, env))
    .join('\n')
}

function masked(text: string, env: Environment): string {
  const secrets = SECRETS.map((name) => env[name]?.trim() ?? '').filter((secret) => secret.length > 3)
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), withoutCredentials(text))
}
