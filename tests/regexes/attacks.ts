// Texts that make a regular expression work hardest, from its own structure: for each part that may repeat, what leads up to
// it and then what it repeats, thousands of times, and an end that does not fit, so that every other way is tried, too.
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import type { Expression } from './collect'

/** One of each kind of character that the expressions tell apart. */
const POOL = [...' a1A\t-.\n,\'"“”’<>[](){}/\\:;|#*_=&@!?+·—…©$%^~`éZz0s\u00AD\u200b\uFFFD¤']
/** How often a part has to be able to repeat for a long text to matter. */
const OFTEN = 100
const ENDS = ['', '¤', '\n¤', '<']

/** Which of the parts that may be missing are there: none, those that may repeat, all. */
type Fill = 'least' | 'repeated' | 'all'

export function attacks({ source, flags }: Expression, length: number): readonly string[] {
  const unicode = flags.includes('u')
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode,
    unicodeSets: flags.includes('v'),
  })
  const parts: AST.Quantifier[] = []
  visitRegExpAST(tree, {
    onQuantifierEnter: (node) => {
      if (node.max >= OFTEN) parts.push(node)
    },
  })
  const made = new Set<string>()
  for (const part of parts) for (const text of against(part, flags, length)) made.add(text)
  return [...made]
}

function* against(part: AST.Quantifier, flags: string, length: number): Generator<string> {
  const before = leadUp(part, flags)
  for (const pump of pumpsOf(part.element, flags)) {
    const many = pump.repeat(Math.ceil(length / pump.length)).slice(0, length)
    for (const end of ENDS) yield before + many + end
    const both = before + pump
    if (before !== '') yield `${both.repeat(Math.ceil(length / both.length)).slice(0, length)}¤`
  }
  if (before !== '') yield `${before.repeat(Math.ceil(length / before.length)).slice(0, length)}¤`
}

/** Texts of one turn: for a set, characters of it of several kinds; for a group, with less and more in it. */
function pumpsOf(element: AST.Element, flags: string): readonly string[] {
  if (isSet(element)) return fitting(element, flags).slice(0, 5)
  const fills: readonly Fill[] = ['least', 'repeated', 'all']
  return [...new Set(fills.map((fill) => sample(element, flags, fill)))].filter((text) => text !== '')
}

/** The shortest text that leads to a part: what stands before it in its alternative and in those around it. */
function leadUp(part: AST.Element, flags: string): string {
  const around = part.parent
  if (around.type === 'Alternative') {
    const before = around.elements.slice(0, around.elements.indexOf(part))
    const own = before.map((element) => sample(element, flags, 'least')).join('')
    const outer = around.parent
    return outer.type === 'Pattern' ? own : leadUp(outer as AST.Element, flags) + own
  }
  return around.type === 'Quantifier' ? leadUp(around, flags) : ''
}

function sample(node: AST.Element, flags: string, fill: Fill): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'Group':
    case 'CapturingGroup': {
      const texts = node.alternatives.map(({ elements }) =>
        elements.map((each) => sample(each, flags, fill)).join(''),
      )
      return texts.find((text) => text !== '') ?? ''
    }
    case 'Quantifier': {
      const extra = fill === 'all' || (fill === 'repeated' && node.max > 1) ? 1 : 0
      return sample(node.element, flags, fill).repeat(Math.max(node.min, Math.min(extra, node.max)))
    }
    default:
      return isSet(node) ? (fitting(node, flags)[0] ?? '') : ''
  }
}

function isSet(node: AST.Element): boolean {
  return ['Character', 'CharacterClass', 'CharacterSet', 'ExpressionCharacterClass'].includes(node.type)
}

const known = new Map<string, readonly string[]>()

function fitting({ raw }: AST.Node, flags: string): readonly string[] {
  const key = `${raw}/${flags}`
  const before = known.get(key)
  if (before !== undefined) return before
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gyd]/g, ''))
  const fit = POOL.filter((character) => one.test(character))
  known.set(key, fit)
  return fit
}
