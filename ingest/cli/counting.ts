// Progress of something that is counted, for people: one line that redraws itself on a terminal, a line now and then in a log.

const REDRAW_MS = 100
const LINE_MS = 5000

export interface Counting {
  /** One more is done. */
  readonly step: () => void
  /** Clears the line. */
  readonly done: () => void
}

/** "Reading: 1,200/5,000 articles"; on stderr. `total` may be unknown (0). */
export function counting(
  doing: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Counting {
  const live = stream.isTTY === true
  let count = 0
  let shown = Date.now()
  return {
    step: () => {
      count += 1
      if (Date.now() - shown < (live ? REDRAW_MS : LINE_MS)) return
      shown = Date.now()
      const of = total > 0 ? `/${total.toLocaleString('en')}` : ''
      const line = `${doing}: ${count.toLocaleString('en')}${of} articles`
      stream.write(live ? `\r\x1b[2K${line}` : `${line}\n`)
    },
    done: () => {
      if (live) stream.write('\r\x1b[2K')
    },
  }
}
