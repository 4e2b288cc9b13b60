// When are two names the same? Apart from the ids made of it, because it runs in the browser too.

/**
 * Key under which two names are the same: accents folded, case folded, only letters, digits and single spaces.
 * "Karim al-Sanari" → "karim al sanari".
 */
export function nameKey(name: string): string {
  return PLAIN.test(name) ? plainKey(name) : keyOf(name)
}

/** What most texts are made of: nothing in it has an accent, is spelled in two ways or is a letter beside a to z. */
const PLAIN = /^[\0-\x7e‘’“”–—…]*$/

/** Comes to the same for those and is faster. */
function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
