// What was searched for lately, kept in this browser only.

const KEY = 'hearsay-recent-searches'
const MOST = 6

/** Newest first; empty where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, MOST) : []
  } catch {
    return [] // storage is switched off, or holds something else: then nothing was searched for
  }
}

export function rememberSearch(words: string): void {
  if (words.trim() === '') return
  const others = recentSearches().filter((kept) => kept.toLowerCase() !== words.trim().toLowerCase())
  keep([words.trim(), ...others].slice(0, MOST))
}

function keep(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches))
  } catch {
    // Storage is full or switched off: the search itself has worked, and that is what matters
  }
}
