// A synthetic graph of who speaks about whom, with hubs: pairs are drawn by preferential attachment, always the same ones.

export interface Speech {
  readonly entities: number
  /** `sources[i]` speaks about `targets[i]`; no pair twice, nobody about themselves. */
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}

/** Of all pairs so many go to one and the same: a head of state, whom everybody speaks about. */
const TO_THE_HUB = 0.03

/** About `pairs` pairs among `entities` (Barabási and Albert 1999; random numbers by a linear congruence). */
export function speech(entities: number, pairs: number): Speech {
  const random = congruence(42)
  const each = Math.max(1, Math.round(pairs / entities))
  const sources: number[] = []
  const targets: number[] = []
  for (let node = 1; node < entities; node++) {
    const chosen = new Set<number>()
    for (let i = 0; i < each; i++) {
      // An end of a pair drawn before, so that whoever has many gets more
      const at = Math.floor(random() * sources.length * 2)
      const drawn = at % 2 === 0 ? sources[at >> 1] : targets[at >> 1]
      const old = sources.length === 0 || random() < TO_THE_HUB ? 0 : drawn
      if (old !== undefined && old !== node) chosen.add(old)
    }
    for (const other of chosen) {
      const speaks = random() < 0.5
      sources.push(speaks ? node : other)
      targets.push(speaks ? other : node)
    }
  }
  return { entities, sources: Uint32Array.from(sources), targets: Uint32Array.from(targets) }
}

/** The nodes with the most ties first. */
export function hubsOf({ entities, sources, targets }: Speech) {
  const degrees = new Uint32Array(entities)
  for (const ends of [sources, targets]) for (const node of ends) degrees[node] = (degrees[node] ?? 0) + 1
  const nodes = [...degrees].map((degree, node) => ({ node, degree }))
  return nodes.sort((a, b) => b.degree - a.degree || a.node - b.node).slice(0, 50)
}

function congruence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
