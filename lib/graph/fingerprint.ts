// A number for a run of words, the same on every machine.

/** FNV-1a, a whole number below 2³²: G. Fowler, L. C. Noll, K.-P. Vo. */
export function fingerprint(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
