// Where sentences end. Not inside a quotation: `"Go. Now," she said. He left.` is two sentences.
import type { RawToken } from './tokenize'

const OPEN_TO_CLOSE: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  '(': ')',
  '[': ']',
}
const CLOSERS = new Set(['"', '”', '’', '»', "'", ')', ']', "''"])
const STOPS = new Set(['.', '!', '?', '…', '...', '..', '....'])
/** After `"Stop!"` these words continue the sentence: `"Stop!" Ruiz said`. */
const SPEECH =
  /^(?:sa(?:id|ys)|ask(?:ed|s)|told|tells|add(?:ed|s)|wrote|writes|shout(?:ed|s)|repl(?:ied|ies)|tweet(?:ed|s))$/

/**
 * Cuts a paragraph's tokens: the index after the last token of each sentence. `inner` also lists the ends of the
 * sentences inside quotations, which the tagger wants.
 */
export function sentenceEnds(tokens: readonly RawToken[]): { outer: number[]; inner: number[] } {
  const depth = quotationDepth(tokens)
  const outer: number[] = []
  const inner: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!STOPS.has(tokens[i]!.text) && !endsAsAbbreviation(tokens, i)) continue
    let end = i + 1
    while (end < tokens.length && closes(tokens, end)) end++
    if (end < tokens.length && (!startsSentence(tokens, end) || isAside(tokens, end - 1))) continue
    inner.push(end)
    if (depth[end - 1] === 0 && !speechFollows(tokens, i, end)) outer.push(end)
    i = end - 1
  }
  if (outer.at(-1) !== tokens.length && tokens.length > 0) outer.push(tokens.length)
  if (inner.at(-1) !== tokens.length && tokens.length > 0) inner.push(tokens.length)
  return { outer, inner: inner.filter((end, i) => i === 0 || end > inner[i - 1]!) }
}

/** "…of the U.S. He left": the abbreviation's stop ends the sentence when a plain sentence opener follows. */
function endsAsAbbreviation(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'word' || !token.text.endsWith('.') || token.text.length < 3) return false
  const next = tokens[i + 1]
  if (next === undefined || next.start === token.end) return false
  return /^(?:The|He|She|It|They|We|In|On|But|And|A|An|This|That|These|His|Her|Their|At|For|If|When|While|There|As)$/.test(
    next.text,
  )
}

function closes(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i]!
  return CLOSERS.has(token.text) && token.start === tokens[i - 1]!.end
}

/** "Capt. (retd.) Holt", "the ferry (a new one!) left": a bracket opened within a sentence does not end it. */
function isAside(tokens: readonly RawToken[], close: number): boolean {
  const open = tokens[close]!.text === ')' ? '(' : tokens[close]!.text === ']' ? '[' : null
  if (open === null) return false
  for (let i = close - 1; i > close - 40 && i > 0; i--)
    if (tokens[i]!.text === open) return !/^(?:[.!?…]+|["”’»)\]])$/u.test(tokens[i - 1]!.text)
  return false
}

function startsSentence(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i]!
  if (token.start === tokens[i - 1]!.end && !/^[“"‘«]$/.test(token.text))
    return /^\p{Lu}/u.test(token.text) && tokens[i - 1]!.text !== '...'
  return /^(?:\p{Lu}|\p{N}|["“‘'«„([*_\-–—•@#]|\p{Lo})/u.test(token.text)
}

function speechFollows(tokens: readonly RawToken[], stop: number, end: number): boolean {
  if (end === stop + 1 || (tokens[stop]!.text !== '!' && tokens[stop]!.text !== '?')) return false
  return tokens.slice(end, end + 4).some((token) => SPEECH.test(token.text))
}

/**
 * How many quotations are open after each token. Marks without a partner in the paragraph count only when the
 * paragraph begins with them (a quotation that runs on in the next paragraph). Brackets count too.
 */
function quotationDepth(tokens: readonly RawToken[]): Int16Array {
  const depth = new Int16Array(tokens.length)
  const stack: number[] = []
  const add = (from: number, to: number) => {
    depth[from]! += 1
    if (to < tokens.length) depth[to]! -= 1
  }
  tokens.forEach((token, i) => {
    if (token.kind !== 'mark') return
    const top = stack.at(-1)
    const straight = token.text === '"'
    const opener = top === undefined ? '' : tokens[top]!.text
    if (top !== undefined && matches(opener, token.text) && (!straight || !opensHere(tokens, i))) {
      add(stack.pop()!, i)
    } else if (straight ? !closesHere(tokens, i) || stack.length === 0 : token.text in OPEN_TO_CLOSE)
      stack.push(i)
    else closeEarlier(stack, tokens, i, add)
  })
  if (stack[0] === 0 && /^["“«]$/.test(tokens[0]?.text ?? '')) add(0, tokens.length)
  for (let i = 1; i < depth.length; i++) depth[i]! += depth[i - 1]!
  return depth
}

/** A close whose opener is not on top: everything opened since was stray. At most the last four are looked at. */
function closeEarlier(
  stack: number[],
  tokens: readonly RawToken[],
  i: number,
  add: (from: number, to: number) => void,
): void {
  for (let k = stack.length - 1; k >= 0 && k >= stack.length - 4; k--) {
    if (!matches(tokens[stack[k]!]!.text, tokens[i]!.text)) continue
    add(stack[k]!, i)
    stack.length = k
    return
  }
}

/** Marks are often mismatched: “…" and "…” are pairs too. */
function matches(open: string, close: string): boolean {
  if (open === '"' || open === '“') return close === '"' || close === '”'
  return OPEN_TO_CLOSE[open] === close
}

function opensHere(tokens: readonly RawToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return (
    (before === undefined || before.end < tokens[i]!.start) &&
    after !== undefined &&
    after.start === tokens[i]!.end
  )
}

function closesHere(tokens: readonly RawToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return (
    before !== undefined &&
    before.end === tokens[i]!.start &&
    (after === undefined || after.start > tokens[i]!.end)
  )
}
