// Which paragraph of an article something stands in, as a person counts them: from 1, blank lines left out.

/** Where the paragraphs of a text begin: UTF-16 offsets of its lines that are not blank. */
export function paragraphStarts(text: string): readonly number[] {
  return [...text.matchAll(/[^\n]+/gu)].filter(([line]) => line.trim() !== '').map(({ index }) => index)
}

/** The number of the paragraph that holds the offset, from 1. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start > offset)
  return after === -1 ? Math.max(1, starts.length) : Math.max(1, after)
}
