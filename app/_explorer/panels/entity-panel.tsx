// A person, organization, event or place: figures, names, and every quote by them, about them or to them.
'use client'
import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { Tabs } from 'radix-ui'
import type { EntityNode, RelationCount } from '../../../lib/model/graph'
import type { EntityRecord } from '../../../lib/model/records'
import type { ProfileRole } from '../../../lib/model/voices'
import { turnPage } from '../actions/voices'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { setSession, useSession } from '../state/session'
import { usePage } from '../state/voices'
import { IconButton } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox } from '../ui/states'
import tabs from '../ui/tabs.module.css'
import { useAnswer } from '../ui/use-answer'
import { Page } from '../voices/page'
import { Tied } from '../voices/tied'
import { dateWords, kindWords, number } from '../words'
import { LinkButtons } from './link-buttons'
import styles from './right-panel.module.css'

interface PageTab {
  readonly role: ProfileRole
  readonly label: string
  /** Null until it is known. */
  readonly count: number | null
  readonly nothing: string
}

export function EntityPanel({ node }: { readonly node: EntityNode }) {
  const changes = useIntake((s) => s.changes)
  const record = useAnswer(`entity ${node.id}`, (signal) => api.entity(node.id, signal), changes)
  const pages = pagesOf(node, record.data?.counts)
  const ties = total(record.data?.counts, 'AFFILIATED_WITH') ?? 0
  const asked = usePage(node.id).role
  const shown = asked ?? pages.find(({ count }) => count !== 0)?.role ?? 'names'
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <KindGlyph kind={node.kind} size={24} unnamed={node.unnamed} />
          <span className={styles.grow}>{node.label}</span>
          <WideButton />
        </h2>
        <p className={styles.sub}>{described(node)}</p>
        <LinkButtons id={node.id} />
      </div>
      {record.problem !== null && <ProblemBox problem={record.problem} retry={record.retry} />}
      {node.unnamed && ties > 0 && (
        <Tied id={node.id} relation="AFFILIATED_WITH" direction="in" title="Members named" />
      )}
      <Tabs.Root value={shown} onValueChange={(value) => turnPage(node.id, value as ProfileRole | 'names')}>
        <Tabs.List className={`${tabs.list} ${styles.tabs}`} aria-label={`About ${node.label}`}>
          {pages.map(({ role, label, count }) => (
            <Tabs.Trigger key={role} className={tabs.tab} value={role}>
              {label}
              {count !== null && <span className={tabs.count}>{number(count)}</span>}
            </Tabs.Trigger>
          ))}
          <Tabs.Trigger className={tabs.tab} value="names">
            Names
          </Tabs.Trigger>
        </Tabs.List>
        {pages.map(({ role, nothing }) => (
          <Tabs.Content key={role} value={role}>
            {role === 'event' && (
              <Tied id={node.id} relation="TOOK_PART_IN" direction="in" title="Took part" />
            )}
            <Page id={node.id} role={role} nothing={nothing} />
          </Tabs.Content>
        ))}
        <Tabs.Content value="names">
          {record.data !== null && <Names record={record.data} />}
          {node.kind === 'person' && ties > 0 && (
            <Tied
              id={node.id}
              relation="AFFILIATED_WITH"
              direction="out"
              title="Named as one of"
              onlyUnnamed
            />
          )}
        </Tabs.Content>
      </Tabs.Root>
    </>
  )
}

function WideButton() {
  const roomy = useSession((s) => s.roomy)
  const Icon = roomy ? ChevronsRight : ChevronsLeft
  return (
    <IconButton
      small
      label={roomy ? 'Narrow page' : 'Wide page'}
      onClick={() => setSession({ roomy: !roomy })}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  )
}

/** What there is to read of an entity: an event or a place says nothing unless a quote is by it. */
function pagesOf(node: EntityNode, counts: readonly RelationCount[] | undefined): readonly PageTab[] {
  const { label, kind, quoteCount } = node
  const speaks = quoteCount > 0 || kind === 'person' || kind === 'organization'
  const told = total(counts, 'ADDRESSED_TO')
  const pages: readonly (PageTab | false)[] = [
    speaks && {
      role: 'speaker',
      label: 'Said',
      count: quoteCount,
      nothing: `No quote by ${label} was found.`,
    },
    kind === 'event' && {
      role: 'event',
      label: 'On the occasion',
      count: null,
      nothing: `No quote was found that was said on this occasion.`,
    },
    {
      role: 'about',
      label: kind === 'person' ? 'About them' : 'About it',
      count: total(counts, 'ABOUT'),
      nothing: `No quote names ${label}.`,
    },
    told !== null &&
      told > 0 && { role: 'addressee', label: 'Told', count: told, nothing: `No quote is said to ${label}.` },
  ]
  return pages.filter((page) => page !== false)
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
