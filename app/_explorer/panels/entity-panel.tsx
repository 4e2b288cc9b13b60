// A person, organization, event or place: figures, names, and every quote by them, about them or to them.
'use client'
import { Tabs } from 'radix-ui'
import type { EntityNode, RelationCount } from '../../../lib/model/graph'
import type { EntityRecord } from '../../../lib/model/records'
import { api } from '../api/client'
import { QuoteList } from '../lists/quote-list'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox } from '../ui/states'
import tabs from '../ui/tabs.module.css'
import { useAnswer } from '../ui/use-answer'
import { dateWords, kindWords, number } from '../words'
import { LinkButtons } from './link-buttons'
import styles from './right-panel.module.css'

export function EntityPanel({ node }: { readonly node: EntityNode }) {
  const record = useAnswer(`entity ${node.id}`, (signal) => api.entity(node.id, signal))
  const about = total(record.data?.counts, 'ABOUT')
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <KindGlyph kind={node.kind} size={24} unnamed={node.unnamed} />
          {node.label}
        </h2>
        <p className={styles.sub}>{described(node)}</p>
        <LinkButtons id={node.id} />
      </div>
      {record.problem !== null && <ProblemBox problem={record.problem} retry={record.retry} />}
      <Tabs.Root defaultValue={node.quoteCount > 0 ? 'by' : 'about'}>
        <Tabs.List className={`${tabs.list} ${styles.tabs}`} aria-label={`About ${node.label}`}>
          <Tabs.Trigger className={tabs.tab} value="by">
            Said<span className={tabs.count}>{number(node.quoteCount)}</span>
          </Tabs.Trigger>
          <Tabs.Trigger className={tabs.tab} value="about">
            About them{about !== null && <span className={tabs.count}>{number(about)}</span>}
          </Tabs.Trigger>
          <Tabs.Trigger className={tabs.tab} value="names">
            Names and dates
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="by">
          <QuoteList question={{ speaker: node.id }} nothing={`No quote by ${node.label} was found.`} />
        </Tabs.Content>
        <Tabs.Content value="about">
          <QuoteList question={{ about: node.id }} nothing={`No quote names ${node.label}.`} />
        </Tabs.Content>
        <Tabs.Content value="names">{record.data !== null && <Names record={record.data} />}</Tabs.Content>
      </Tabs.Root>
    </>
  )
}

function Names({ record }: { readonly record: EntityRecord }) {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Also called', record.aliases],
    ['Described as', record.roles],
    ['When', record.date === null ? [] : [span(record.date.start, record.date.end)]],
    [
      'In articles',
      record.firstSeen === null ? [] : [span(record.firstSeen, record.lastSeen ?? record.firstSeen)],
    ],
  ]
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([title, items]) => (
      <section key={title} className={styles.section}>
        <h3>{title}</h3>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    ))
}

function described(node: EntityNode): string {
  const role = node.roles[0]
  const articles = `in ${number(node.articleCount)} ${node.articleCount === 1 ? 'article' : 'articles'}`
  return [
    kindWords(node),
    ...(role === undefined ? [] : [role]),
    ...(node.metonym ? ['a place that speaks'] : []),
    articles,
  ].join(' · ')
}

function total(
  counts: readonly RelationCount[] | undefined,
  relation: RelationCount['relation'],
): number | null {
  if (counts === undefined) return null
  return counts.filter((c) => c.relation === relation).reduce((sum, c) => sum + c.count, 0)
}

function span(start: string, end: string): string {
  return start === end ? dateWords(start) : `${dateWords(start)} to ${dateWords(end)}`
}
