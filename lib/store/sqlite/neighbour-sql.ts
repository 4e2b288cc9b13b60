// How to get from a node to its neighbours in SQL: one SELECT per relation and direction.
import type { FactFilter } from '../../model/questions'
import { type Branch, type BranchKey, branchKey, type Choice, restsOnQuotes } from '../branches'
import { factConditions } from './fact-sql'

/** Where the facts behind a branch are; `f` is the fact, which filters apply to, `other` the neighbour's id. */
interface Facts {
  readonly from: string
  readonly where: string
  readonly other: string
  /** What one fact counts; default 1. */
  readonly count?: string
  /** Several facts may lie behind one edge. */
  readonly many?: true
  /** They have roles. */
  readonly roles?: true
}

const QUOTE = 'quote f'
const ABOUT = 'quoteAbout t JOIN quote f ON f.id = t.quoteId'

const FACTS: Readonly<Record<BranchKey, Facts>> = {
  'SAID out': { from: QUOTE, where: 'f.speakerId = $id AND f.counted = 1', other: 'f.id' },
  'SAID in': {
    from: QUOTE,
    where: 'f.id = $id AND f.counted = 1 AND f.speakerId IS NOT NULL',
    other: 'f.speakerId',
  },
  'IN out': { from: QUOTE, where: 'f.id = $id AND f.counted = 1', other: 'f.articleId' },
  'IN in': { from: QUOTE, where: 'f.articleId = $id AND f.counted = 1', other: 'f.id' },
  'ABOUT out': { from: ABOUT, where: 't.quoteId = $id', other: 't.entityId' },
  'ABOUT in': { from: ABOUT, where: 't.entityId = $id', other: 'f.id' },
  'ADDRESSED_TO out': {
    from: QUOTE,
    where: 'f.id = $id AND f.counted = 1 AND f.addresseeId IS NOT NULL',
    other: 'f.addresseeId',
  },
  'ADDRESSED_TO in': { from: QUOTE, where: 'f.addresseeId = $id AND f.counted = 1', other: 'f.id' },
  'MENTIONED_IN out': {
    from: 'mentionedIn f',
    where: 'f.entityId = $id',
    other: 'f.articleId',
    count: 'f.count',
  },
  'MENTIONED_IN in': {
    from: 'mentionedIn f',
    where: 'f.articleId = $id',
    other: 'f.entityId',
    count: 'f.count',
  },
  'TOOK_PART_IN out': {
    from: 'participation f',
    where: 'f.entityId = $id AND f.eventId <> $id',
    other: 'f.eventId',
    many: true,
  },
  'TOOK_PART_IN in': {
    from: 'participation f',
    where: 'f.eventId = $id AND f.entityId <> $id',
    other: 'f.entityId',
    many: true,
  },
  'AFFILIATED_WITH out': {
    from: 'affiliation f',
    where: 'f.personId = $id AND f.organizationId <> $id',
    other: 'f.organizationId',
    many: true,
    roles: true,
  },
  'AFFILIATED_WITH in': {
    from: 'affiliation f',
    where: 'f.organizationId = $id AND f.personId <> $id',
    other: 'f.personId',
    many: true,
    roles: true,
  },
  'SAID_ABOUT out': {
    from: 'quote f JOIN quoteAbout t ON t.quoteId = f.id',
    where: 'f.speakerId = $id AND f.counted = 1 AND t.entityId <> $id',
    other: 't.entityId',
    many: true,
  },
  'SAID_ABOUT in': {
    from: ABOUT,
    where: 't.entityId = $id AND f.speakerId IS NOT NULL AND f.speakerId <> $id',
    other: 'f.speakerId',
    many: true,
  },
}

/** The same from sums that were kept, for questions without filters that do not need `newest`. */
const KEPT: Readonly<Partial<Record<BranchKey, string>>> = {
  'SAID_ABOUT out': `SELECT target AS other, count, '' AS newest, '[]' AS roles FROM saidAbout WHERE source = $id`,
  'SAID_ABOUT in': `SELECT source AS other, count, '' AS newest, '[]' AS roles FROM saidAbout WHERE target = $id`,
}

export interface Selected extends Branch {
  /** Rows (relation, direction, other, kind, count, newest, roles, labelKey, quoteCount). Parameters: id, kind, filter. */
  readonly sql: string
  /** Rows (other) of the same neighbours, for counting: what is not asked about the nodes is not looked up. */
  readonly others: string
}

/** The SELECTs that answer a choice, with what is needed to order their neighbours. */
export function selectBranches(choice: Choice): readonly Selected[] {
  return choice.branches.map(
    (branch): Selected => ({
      ...branch,
      sql: withNode(branch, choice),
      others: `SELECT other FROM (${isOfKind(branch, choice) ? withNode(branch, choice) : foundBy(branch, choice)})`,
    }),
  )
}

function isOfKind({ to }: Branch, { kind }: Choice): boolean {
  return to === 'entity' && kind !== undefined
}

function foundBy(branch: Branch, choice: Choice): string {
  return (choice.facts ? undefined : KEPT[branchKey(branch)]) ?? factsSql(branch, choice.filter)
}

function withNode(branch: Branch, choice: Choice): string {
  const { relation, direction, to } = branch
  const constants = `'${relation}' AS relation, '${direction}' AS direction`
  const facts = foundBy(branch, choice)
  if (to === 'quote')
    return `SELECT ${constants}, other, 'quote' AS kind, count, newest, roles, labelKey, quoteCount FROM (${facts})`
  const kind = to === 'entity' ? 'node.kind' : "'article' AS kind"
  // The plus keeps SQLite from starting with all entities of the kind
  const only = isOfKind(branch, choice) ? ' WHERE +node.kind = $kind' : ''
  return `SELECT ${constants}, fact.other, ${kind}, fact.count, fact.newest, fact.roles, node.labelKey, node.quoteCount
    FROM (${facts}) AS fact JOIN ${to} AS node ON node.id = fact.other${only}`
}

/** Rows (other, count, newest, roles), one per neighbour; for quotes, which need no second look, labelKey and quoteCount. */
function factsSql(branch: Branch, filter: FactFilter): string {
  const { from, where, other, count = '1', many, roles } = FACTS[branchKey(branch)]
  const sums = many ? 'count(*) AS count, max(f.date) AS newest' : `${count} AS count, f.date AS newest`
  const listed = roles ? 'json_group_array(f.role)' : "'[]'"
  const ofQuote = branch.to === 'quote' ? ', f.labelKey, 0 AS quoteCount' : ''
  return `SELECT ${other} AS other, ${sums}, ${listed} AS roles${ofQuote} FROM ${from}
    WHERE ${where}${factConditions(filter, restsOnQuotes(branch.relation))}${many ? ` GROUP BY ${other}` : ''}`
}
