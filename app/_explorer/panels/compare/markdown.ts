// A comparison as Markdown, every quote with its source.

import { oneLine } from '../../../../lib/export/citation'
import type { ComparedSpeaker, Comparison } from '../../../../lib/model/links'
import type { QuoteRecord } from '../../../../lib/model/records'
import { markdownSource } from '../../reader/source'
import { asSaid, dateWords, number, plural, STANCE_WORDS } from '../../words'
import { axisOf } from './axis'

/** `subject`: the name of what the quotes are about, when only those were asked for. */
export function comparisonMarkdown(comparison: Comparison, subject: string | null): string {
  const { speakers, quotes } = comparison
  const names = speakers.map(({ node }) => oneLine(node.label))
  return [
    `# ${names.join(', ')}: compared`,
    table(speakers, names),
    ...mutual(comparison),
    ...shared(comparison, names),
    `## ${subject === null ? 'Quotes' : `Quotes about ${oneLine(subject)}`}, newest first`,
    quotes.nextCursor === null
      ? ''
      : `The newest ${number(quotes.items.length)} of ${number(quotes.total ?? 0)} are listed.`,
    ...axisOf(
      quotes.items,
      speakers.map(({ node }) => node.id),
    ).flatMap(({ date, columns }) => [
      `### ${date === null ? 'No date known' : dateWords(date)}`,
      columns.flat().map(quoteLine).join('\n'),
    ]),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

function table(speakers: readonly ComparedSpeaker[], names: readonly string[]): string {
  const row = (head: string, cells: readonly string[]) => `| ${[head, ...cells].join(' | ')} |`
  return [
    row('', names),
    `|---${'|---'.repeat(names.length)}|`,
    row(
      'Quotes',
      speakers.map(({ quotes }) => number(quotes)),
    ),
    row('From, to', speakers.map(spanWords)),
    row('How', speakers.map(stanceWords)),
    row(
      'Outlets',
      speakers.map(({ outlets }) =>
        outlets.items
          .map(({ source, count }) => `${oneLine(source ?? 'unknown')} ${number(count)}`)
          .join(', '),
      ),
    ),
  ].join('\n')
}

/** "4 Nov 2025 to 20 Mar 2026" */
export function spanWords({ first, last }: Pick<ComparedSpeaker, 'first' | 'last'>): string {
  if (first === null || last === null) return 'no date known'
  return first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`
}

/** "states 23, accuses 2, no cue 1" */
function stanceWords({ stances }: Pick<ComparedSpeaker, 'stances'>): string {
  return stances
    .map(({ stance, count }) => `${stance === null ? 'no cue' : STANCE_WORDS[stance]} ${number(count)}`)
    .join(', ')
}

function mutual({ speakers, mutual: pairs }: Comparison): string[] {
  const name = (id: string) => oneLine(speakers.find(({ node }) => node.id === id)?.node.label ?? id)
  return [
    '## About each other',
    ...pairs.map(({ speaker, about, count, quotes }) => {
      const head = `**${name(speaker)} about ${name(about)}**: ${plural(count, 'quote')}`
      return [head, ...quotes.map(quoteLine)].join('\n')
    }),
  ]
}

function shared({ shared: { items, total } }: Comparison, names: readonly string[]): string[] {
  if (items.length === 0) return []
  const lines = items.map(({ node, counts }) => {
    const figures = counts.map((count, i) => `${names[i]} ${number(count)}`).join(', ')
    return `- ${oneLine(node.label)}: ${figures}`
  })
  const more = total > items.length ? [`- and ${number(total - items.length)} more`] : []
  return ['## Subjects of both', [...lines, ...more].join('\n')]
}

/** - **Speaker** (denies): “words” [source](link) */
function quoteLine(quote: QuoteRecord): string {
  const stance = quote.cue === null ? '' : ` (${STANCE_WORDS[quote.cue.stance]})`
  const speaker = oneLine(quote.speakerName ?? 'Speaker unknown')
  return `- **${speaker}**${stance}: ${oneLine(asSaid(quote.kind, quote.text))} (${markdownSource(quote)})`
}
