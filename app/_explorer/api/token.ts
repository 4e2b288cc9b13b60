// The token that writing needs when the server is open to other machines. Kept for this tab only.

const KEY = 'hearsay-token'

export function readToken(): string {
  return sessionStorage.getItem(KEY) ?? ''
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token)
}

/** The header that carries it; none without a token. */
export function tokenHeader(): Readonly<Record<string, string>> {
  const token = readToken()
  return token === '' ? {} : { authorization: `Bearer ${token}` }
}
