// Rich Text Format taken apart: groups, control words, escaped bytes and plain text, as the specification 1.9.1 names them.

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\u8217`, `\*`: `value` is null when there is no number. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Characters below 256, one a byte, in the code page that holds there. */
  | { readonly kind: 'bytes'; readonly bytes: string }

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-f]{2})+)|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giy

/** Tokens of a file whose bytes are the characters of `rtf`; line ends say nothing and are passed over. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN.source, TOKEN.flags)
  for (let match = pattern.exec(rtf); match !== null; match = pattern.exec(rtf)) {
    const [all, word, number, hex, symbol, brace] = match
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (hex !== undefined)
      yield { kind: 'bytes', bytes: Buffer.from(hex.replaceAll("\\'", ''), 'hex').toString('latin1') }
    else if (symbol !== undefined) yield symbolToken(symbol)
    else if (word === undefined) {
      if (!/^[\r\n]/.test(all)) yield { kind: 'bytes', bytes: all }
    } else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0))
    else yield { kind: 'word', word, value: number === undefined ? null : Number(number) }
  }
}

function symbolToken(symbol: string): RtfToken {
  if (symbol === '\\' || symbol === '{' || symbol === '}') return { kind: 'bytes', bytes: symbol }
  return { kind: 'word', word: symbol, value: null }
}
