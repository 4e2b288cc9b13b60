// Step 1: zones, paragraphs, sentences and tagged tokens.
import type { ArticleInput } from '../../../lib/model/article'
import type { Span } from '../../../lib/model/span'
import type { Document, Paragraph, Sentence, Token } from '../document'
import { silent, type Trace } from '../trace'
import { tagRun } from './part-of-speech'
import { sentenceEnds } from './sentences'
import { type RawToken, tokenize } from './tokenize'
import { type Block, findZones, toZones, within } from './zones'

interface Draft {
  readonly paragraphs: Paragraph[]
  readonly sentences: Sentence[]
  readonly raw: RawToken[]
  /** Sentence of each raw token. */
  readonly sentenceOf: number[]
  /** Ends of the runs the tagger reads: sentences, those inside quotations too. */
  readonly runs: number[]
}

/** The article as the steps read it. Boilerplate has paragraphs but no sentences or tokens. Linear in the text. */
export function segment(article: ArticleInput, trace: Trace = silent): Document {
  const { blocks, markup } = findZones(article, trace)
  const draft: Draft = { paragraphs: [], sentences: [], raw: [], sentenceOf: [], runs: [] }
  for (const block of blocks) addBlock(article.text, block, within(markup, block), draft)
  return {
    article,
    text: article.text,
    zones: toZones(blocks, markup),
    paragraphs: draft.paragraphs,
    sentences: draft.sentences,
    tokens: tagTokens(draft),
  }
}

function addBlock(text: string, block: Block, markup: readonly Span[], draft: Draft): void {
  const first = draft.sentences.length
  const tokens = block.kind === 'boilerplate' ? [] : tokenize(text, block.start, block.end, markup)
  const offset = draft.raw.length
  const { outer, inner } = sentenceEnds(tokens)
  let from = 0
  for (const end of outer) {
    const index = draft.sentences.length
    draft.sentences.push({
      index,
      start: tokens[from]!.start,
      end: tokens[end - 1]!.end,
      first: offset + from,
      last: offset + end,
      paragraph: draft.paragraphs.length,
      zone: block.kind,
    })
    for (let i = from; i < end; i++) draft.sentenceOf.push(index)
    from = end
  }
  for (const token of tokens) draft.raw.push(token)
  for (const end of inner) draft.runs.push(offset + end)
  draft.paragraphs.push({
    index: draft.paragraphs.length,
    start: block.start,
    end: block.end,
    first,
    last: draft.sentences.length,
    zone: block.kind,
  })
}

function tagTokens(draft: Draft): Token[] {
  const tagged = tagRun(draft.raw, draft.runs)
  return draft.raw.map((token, index) => ({
    index,
    start: token.start,
    end: token.end,
    text: token.text,
    ...tagged[index]!,
    sentence: draft.sentenceOf[index]!,
  }))
}
