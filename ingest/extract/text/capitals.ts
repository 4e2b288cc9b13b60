// Whether a word is written with a capital: "Ruiz", "RUIZ", not "al-Sanari".
import type { Token } from '../document'

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}
