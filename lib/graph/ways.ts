// Paths of exactly so many hops between two nodes of a known graph, strongest first.
//
// A path is grown from one end, always the most promising one next. What can still be gained is known exactly for walks
// (which may pass a node twice), so that no path is passed over and only detours through loops are tried in vain
// (best-first search after Hart, Nilsson and Raphael 1968, with the walks' sums as bound).
import type { Tie } from '../model/links'
import { byCodeUnit } from '../model/order'
import { heapOf } from './heap'

/** All ties of two neighbours, and the facts behind them together. */
export interface Bond {
  readonly ties: Map<string, Tie>
  strength: number
}

/** Bonds by both ends. */
export type Bonds = ReadonlyMap<string, ReadonlyMap<string, Bond>>

export interface Way {
  readonly ids: readonly string[]
  readonly strength: number
}

interface Partial extends Way {
  /** The most that any walk with this beginning can have. */
  readonly bound: number
}

/**
 * The strongest `k` loopless paths of exactly `hops` hops, ties by ids along the way. `complete` is false when more than
 * `most` beginnings would have had to be tried.
 */
export function waysOf(
  bonds: Bonds,
  ends: { readonly from: string; readonly to: string },
  hops: number,
  k: number,
  most: number,
): { readonly ways: readonly Way[]; readonly complete: boolean } {
  const gains = gainsOf(bonds, ends, hops)
  const heap = heapOf<Partial>(isBefore)
  const whole = gains[hops]?.get(ends.from)
  if (whole !== undefined) heap.push({ ids: [ends.from], strength: 0, bound: whole })
  const ways: Way[] = []
  for (let tried = 0; ways.length < k; tried++) {
    const best = heap.pop()
    if (best === undefined) break
    if (tried >= most) return { ways, complete: false }
    if (best.ids.length > hops) ways.push({ ids: best.ids, strength: best.strength })
    else for (const next of longer(bonds, gains, best, hops)) heap.push(next)
  }
  return { ways, complete: true }
}

function longer(bonds: Bonds, gains: readonly Gains[], { ids, strength }: Partial, hops: number): Partial[] {
  const here = ids.at(-1) ?? ''
  const left = gains[hops - ids.length]
  return [...(bonds.get(here) ?? [])].flatMap(([next, bond]) => {
    const gain = left?.get(next)
    if (gain === undefined || ids.includes(next)) return []
    const sum = strength + bond.strength
    return [{ ids: [...ids, next], strength: sum, bound: sum + gain }]
  })
}

function isBefore(a: Partial, b: Partial): boolean {
  return a.bound !== b.bound ? a.bound > b.bound : byIds(a.ids, b.ids) < 0
}

function byIds(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, i) => id !== b[i])
  return at === -1 ? a.length - b.length : byCodeUnit(a[at] ?? '', b[at] ?? '')
}

type Gains = ReadonlyMap<string, number>

/** `[r]`: the nodes that reach the end in exactly r hops, with the strongest walk's sum; only where it can begin in time. */
function gainsOf(bonds: Bonds, ends: { readonly from: string; readonly to: string }, hops: number): Gains[] {
  const near = distances(bonds, ends.from, hops)
  const gains: Gains[] = [new Map([[ends.to, 0]])]
  for (let left = 1; left <= hops; left++) {
    const here = new Map<string, number>()
    for (const [id, gain] of gains[left - 1] ?? []) {
      for (const [other, { strength }] of bonds.get(id) ?? []) {
        if (other === ends.to || (other === ends.from) !== (left === hops)) continue
        if ((near.get(other) ?? Number.POSITIVE_INFINITY) > hops - left) continue
        here.set(other, Math.max(here.get(other) ?? 0, gain + strength))
      }
    }
    gains.push(here)
  }
  return gains
}

/** Hops from `from`, up to `most`. */
function distances(bonds: Bonds, from: string, most: number): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]])
  let edge = [from]
  for (let hops = 1; hops <= most && edge.length > 0; hops++) {
    const next: string[] = []
    for (const id of edge) {
      for (const other of bonds.get(id)?.keys() ?? []) {
        if (found.has(other)) continue
        found.set(other, hops)
        next.push(other)
      }
    }
    edge = next
  }
  return found
}
