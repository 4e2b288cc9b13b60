// What a graph file is read into: which elements it has and where it shows them. What they say is asked of the store.
import { InvalidInput } from '../errors'
import type { NodeView } from '../export/export-graph'
import { edgeId, NODE_KINDS, type NodeKind, RELATIONS, type Relation } from '../model/graph'

export interface FileNode {
  readonly id: string
  readonly label: string
  /** Null where the file names none of ours. */
  readonly kind: NodeKind | null
  /** Null when the file has no place for it. */
  readonly view: NodeView | null
}

export interface FileEdge {
  readonly id: string
  readonly relation: Relation
  readonly source: string
  readonly target: string
  readonly count: number
}

/** Every id once, in the order of the file. */
export interface GraphFile {
  readonly nodes: readonly FileNode[]
  /** Edges whose relation is one of ours. */
  readonly edges: readonly FileEdge[]
}

/** Values by attribute name, as text or as JSON has them. */
export type Values = Readonly<Record<string, unknown>>

/** `label` or `name`; `kind`; `x`, `y` (downwards), `pinned`, `hidden`. */
export function fileNode(id: string, values: Values): FileNode {
  const [x, y] = [coordinate(values.x), coordinate(values.y)]
  const hidden = isTrue(values.hidden)
  return {
    id,
    label: String(values.label ?? values.name ?? id),
    kind: NODE_KINDS.find((kind) => kind === values.kind) ?? null,
    view: x === null || y === null ? null : { x, y, pinned: isTrue(values.pinned), hidden },
  }
}

/** Null where `relation` is none of ours. */
export function fileEdge(source: string, target: string, values: Values): FileEdge | null {
  const relation = RELATIONS.find((each) => each === values.relation)
  if (relation === undefined) return null
  const count = Number(values.weight ?? values.count ?? 1)
  return { id: edgeId(relation, source, target), relation, source, target, count }
}

/** Puts a file together: the first of several elements with one id stays. Throws InvalidInput when there is no node. */
export function graphFile(nodes: Iterable<FileNode>, edges: Iterable<FileEdge | null>): GraphFile {
  const byId = firsts(nodes)
  if (byId.size === 0) throw new InvalidInput('There is no element in this file.', { remedy: EXPORT_FIRST })
  return {
    nodes: [...byId.values()],
    edges: [...firsts([...edges].filter((edge) => edge !== null)).values()],
  }
}

export const EXPORT_FIRST =
  'Open a graph file that was saved from the export menu, or one made from such a file.'

function firsts<T extends { readonly id: string }>(rows: Iterable<T>): ReadonlyMap<string, T> {
  const byId = new Map<string, T>()
  for (const row of rows) if (row.id !== '' && !byId.has(row.id)) byId.set(row.id, row)
  return byId
}

function coordinate(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

function isTrue(value: unknown): boolean {
  return value === true || /^(true|1)$/iu.test(String(value))
}
