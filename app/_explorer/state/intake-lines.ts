// The lines of documents being added, as the page lists them: what is in a file stands below it, under a short name.
import type { IngestProgress } from '../../../lib/api/responses'

export interface ShownLine {
  readonly line: IngestProgress
  /** The file's name; within another file the part of it behind that one's: "› letter.txt", "line 12". */
  readonly name: string
  readonly inside: boolean
}

/** More lines than this are counted, not shown. */
export const MOST_LINES = 200

/** In the order they came, each below the file it is in. Of very many: some that failed, and the last of the others. */
export function shownLines(lines: readonly IngestProgress[]): {
  readonly shown: readonly ShownLine[]
  readonly more: number
} {
  const place = new Map(lines.map(({ file }, index) => [file, index]))
  const all = lines.map((line) => ({ ...named(line, outermost(line.file, place)), line }))
  const ordered = all.sort((a, b) => (place.get(a.root) ?? 0) - (place.get(b.root) ?? 0))
  if (ordered.length <= MOST_LINES) return { shown: ordered, more: 0 }
  const failed = ordered.filter(({ line }) => line.stage === 'failed').slice(0, MOST_LINES / 2)
  const others = ordered.filter(({ line }) => line.stage !== 'failed').slice(failed.length - MOST_LINES)
  return { shown: [...failed, ...others], more: ordered.length - failed.length - others.length }
}

/** The file in the list that `file` is in, or itself. */
function outermost(file: string, place: ReadonlyMap<string, number>): string {
  for (const { index } of file.matchAll(/ › |, line \d/g)) {
    if (place.has(file.slice(0, index))) return file.slice(0, index)
  }
  return file
}

function named({ file }: IngestProgress, root: string) {
  const inside = root !== file
  return { root, inside, name: inside ? file.slice(root.length).replace(/^(?:,\s|\s)/, '') : file }
}

/** Why it failed, without the name that stands beside it. */
export function whyOf({ file, why }: IngestProgress): string | null {
  if (why === undefined) return null
  return why.startsWith(`${file}: `) ? why.slice(file.length + 2) : why
}

/** "12 read, 2 failed" */
export function summaryOf(lines: readonly IngestProgress[]): string {
  const count = (stage: IngestProgress['stage']) => lines.filter((line) => line.stage === stage).length
  const failed = count('failed')
  return `${count('done').toLocaleString('en')} read${failed === 0 ? '' : `, ${failed.toLocaleString('en')} failed`}`
}
