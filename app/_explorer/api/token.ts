// The token that writing needs when the server is open to other machines. Kept for this tab only.

const KEY = 'hearsay-token'

const listeners = new Set<() => void>()

export function readToken(): string {
  return sessionStorage.getItem(KEY) ?? ''
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token)
  for (const listener of listeners) listener()
}

/** Calls back whenever a token is given; call the answer to stop. */
export function onToken(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The header that carries it; none without a token. */
export function tokenHeader(): Readonly<Record<string, string>> {
  const token = readToken()
  return token === '' ? {} : { authorization: `Bearer ${token}` }
}
