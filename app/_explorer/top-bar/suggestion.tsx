// One option of the search box: kind, name with the letters found set off, what was last said, how much lies behind it.
'use client'
import { CornerDownRight, History, List } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EntityNode } from '../../../lib/model/graph'
import type { SearchHit } from '../../../lib/model/records'
import { Emphasis } from '../ui/emphasis'
import { KindGlyph } from '../ui/kind-glyph'
import { clip, counted, dateWords, isUnnamed, number, plural, QUOTE_KIND_WORDS } from '../words'
import styles from './search.module.css'
import type { Option } from './search-options'

interface Props {
  readonly id: string
  readonly option: Option
  readonly active: boolean
  readonly choose: (option: Option) => void
}

export function Suggestion({ id, option, active, choose }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which points here (combobox pattern)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onClick={() => choose(option)}
    >
      {contentOf(option)}
    </div>
  )
}

function contentOf(option: Option): ReactNode {
  if (option.type === 'hit') return <Hit hit={option.hit} />
  if (option.type === 'all-quotes') {
    return (
      <>
        <List size={16} className={styles.sign} aria-hidden />
        <span className={styles.label}>
          {option.count === 1
            ? 'The quote with these words as a list'
            : `All ${number(option.count)} quotes with these words`}
        </span>
      </>
    )
  }
  const Sign = option.why === 'recent' ? History : CornerDownRight
  return (
    <>
      <Sign size={16} className={styles.sign} aria-hidden />
      <span className={styles.label}>{option.words}</span>
    </>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { node } = hit
  if (node.kind === 'quote') return <QuoteHit hit={hit} />
  return (
    <>
      <KindGlyph kind={node.kind} unnamed={isUnnamed(node)} />
      <span className={styles.label}>
        <span className={styles.first}>
          <span>
            {hit.matched === null ? <Emphasis text={node.label} ranges={hit.ranges} /> : node.label}
          </span>
          {hit.fuzzy && <span className={styles.similar}>similar spelling</span>}
        </span>
        {hit.matched !== null && (
          <span className={styles.second}>
            <Emphasis text={hit.matched} ranges={hit.ranges} />
          </span>
        )}
        <Sentence hit={hit} />
      </span>
      {node.kind !== 'article' && <Figures node={node} />}
    </>
  )
}

/** What they said, or else what they are. */
function Sentence({ hit: { node, sentence, matched } }: { readonly hit: SearchHit }) {
  if (sentence !== null) {
    const words = <Emphasis text={sentence.text} ranges={sentence.ranges} />
    return (
      <span className={styles.sentence} title={dateWords(sentence.date)}>
        {sentence.quoteKind === 'direct' ? <>“{words}”</> : words}
      </span>
    )
  }
  const role = 'roles' in node && matched === null ? node.roles[0] : undefined
  return role === undefined ? null : <span className={styles.second}>{clip(role, 60)}</span>
}

function Figures({ node }: { readonly node: EntityNode }) {
  return (
    <span className={styles.count}>
      {node.quoteCount > 0 && <span>{counted(node.quoteCount, 'quote')}</span>}
      <span>{plural(node.articleCount, 'article')}</span>
    </span>
  )
}

function QuoteHit({ hit: { node, matched, ranges, fuzzy, speaker } }: { readonly hit: SearchHit }) {
  if (node.kind !== 'quote') return null
  const text = matched ?? node.text
  const words = <Emphasis text={text} ranges={ranges} />
  return (
    <>
      <KindGlyph kind="quote" />
      <span className={styles.label}>
        <span className={styles.words}>{node.quoteKind === 'direct' ? <>“{words}”</> : words}</span>
        <span className={styles.second}>
          {speaker ?? 'Speaker unknown'}
          {node.quoteKind !== 'direct' && ` · ${QUOTE_KIND_WORDS[node.quoteKind]}`}
          {fuzzy && <span className={styles.similar}>similar spelling</span>}
        </span>
      </span>
      <span className={styles.count}>{dateWords(node.date)}</span>
    </>
  )
}
