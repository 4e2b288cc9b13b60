// When are two names the same? Apart from the ids made of it, because it runs in the browser too.

/**
 * Key under which two names are the same: accents folded, case folded, only letters, digits and single spaces.
 * "Karim al-Sanari" → "karim al sanari".
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
