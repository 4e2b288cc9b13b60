// A number for a run of words, the same on every machine.

/** FNV-1a of the code units from `from` to `to`, a whole number below 2³²: G. Fowler, L. C. Noll, K.-P. Vo. */
export function fingerprint(text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Fingerprints of the runs of `size` words in a text with one space between words, in its order. */
export function fingerprintsOfRuns(words: string, size: number): readonly number[] {
  const starts = [0]
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) starts.push(at + 1)
  starts.push(words.length + 1)
  return starts.slice(0, -size).map((start, at) => fingerprint(words, start, starts[at + size]! - 1))
}
