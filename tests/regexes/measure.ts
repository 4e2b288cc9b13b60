// Tries every regular expression of the product on the texts made against it, in a process of its own, and prints what it
// found as JSON: how many there are, how many texts, and which took longer than a linear one can.
import { Script } from 'node:vm'
import { attacks } from './attacks'
import { BOUNDED } from './bounded'
import { built, type Expression, literals } from './collect'

export interface Measured {
  readonly expressions: number
  readonly different: number
  readonly texts: number
  readonly slow: readonly Slow[]
  /** Places where one is built that were not seen to. */
  readonly unseen: readonly string[]
  /** Lines of bounded.ts that fit nothing. */
  readonly idle: readonly string[]
  readonly seconds: number
}

export interface Slow extends Expression {
  readonly milliseconds: number
  readonly text: string
}

/** Characters: enough for quadratic work to take seconds, where linear work takes a millisecond. */
const LENGTH = 40_000
/** CPU milliseconds: a hundred times what linear work takes. */
const MOST = 200

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const world = globalThis as { work?: () => void }
const script = new Script('globalThis.work()')

/** Everywhere in the text when it is global, else the first place; given up after two seconds. */
function milliseconds({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags)
  world.work = () => (expression.global ? text.replace(expression, '') : expression.test(text))
  return cpuMilliseconds(() => {
    try {
      script.runInThisContext({ timeout: 2000 })
    } catch {
      // That long is slow by any measure.
    }
  })
}

function slowest(expression: Expression, texts: readonly string[]): Slow | null {
  for (const text of texts) {
    const first = milliseconds(expression, text)
    // The first time includes its compilation, and a machine may have been busy
    if (first < MOST || Math.min(milliseconds(expression, text), milliseconds(expression, text)) < MOST)
      continue
    return {
      ...expression,
      milliseconds: Math.round(first),
      text: `${text.slice(0, 30)} … ${text.slice(-10)}`,
    }
  }
  return null
}

const bound = ({ at, source }: Expression) =>
  BOUNDED.find(({ file, begins }) => at.startsWith(`${file}:`) && source.startsWith(begins))

const read = literals()
const loaded = await built(read.built)
const all = [...read.found, ...loaded]
const different = new Map(all.map((each) => [`${each.source}/${each.flags}/${bound(each)?.most}`, each]))
const before = process.cpuUsage().user
let texts = 0
const slow: Slow[] = []
for (const expression of different.values()) {
  const against = attacks(expression, bound(expression)?.most ?? LENGTH)
  texts += against.length
  slow.push(...[slowest(expression, against)].filter((each) => each !== null))
}
const measured: Measured = {
  expressions: all.length,
  different: different.size,
  texts,
  slow,
  unseen: read.built.filter((place) => !loaded.some(({ at }) => at === place)),
  idle: BOUNDED.filter((line) => !all.some((each) => bound(each) === line)).map(({ begins }) => begins),
  seconds: Math.round((process.cpuUsage().user - before) / 1e5) / 10,
}
console.log(JSON.stringify(measured, null, 2))
