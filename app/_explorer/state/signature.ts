// Who mends: the name that stands beside corrections. Kept in this browser only.

const KEY = 'hearsay-name'

/** '' until one was given, and where the browser keeps nothing. */
export function signature(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return '' // storage is switched off: the name is asked for each time
  }
}

export function sign(name: string): void {
  try {
    localStorage.setItem(KEY, name.trim())
  } catch {
    // Storage is full or switched off: the correction itself carries the name, and that is what matters
  }
}
