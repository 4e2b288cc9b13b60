import { knownPeople } from '../support/known-people'
import { pairScore } from '../support/pairs'
import { identifyAll } from '../support/whole-collection'

const n = Number(process.argv[2] ?? 2000)
for (const seed of [1, 2, 3]) {
  const { examples, who } = knownPeople(n, seed)
  const t = performance.now()
  const ids = identifyAll(examples.map((e) => e.facts))
  const ms = performance.now() - t
  const keys = [...who.keys()]
  console.log(
    seed,
    pairScore(
      keys.map((k) => ids.get(k)!),
      keys.map((k) => who.get(k)!),
    ),
    'by name',
    pairScore(
      keys.map((k) => k.split(' ')[1]!),
      keys.map((k) => who.get(k)!),
    ),
    Math.round(ms),
  )
  if (seed === 1) {
    const name = new Map(
      examples.flatMap((e) =>
        e.facts.entities.map((x) => [`${e.article.id} ${x.id}`, x.name + ' [' + x.roles.join() + ']']),
      ),
    )
    // wrong merges by cluster
    const cl = new Map<string, Map<number, string[]>>()
    for (const k of keys) {
      const c = ids.get(k)!
      if (!cl.has(c)) cl.set(c, new Map())
      const m = cl.get(c)!
      const p = who.get(k)!
      m.set(p, [...(m.get(p) ?? []), name.get(k)!])
    }
    const bad = [...cl.values()]
      .filter((m) => m.size > 1)
      .map((m) => ({
        cost: [...m.values()].reduce(
          (s, a, i, all) => s + all.slice(i + 1).reduce((t, b) => t + a.length * b.length, 0),
          0,
        ),
        m,
      }))
      .sort((a, b) => b.cost - a.cost)
    console.log('WRONG')
    for (const b of bad.slice(0, 25))
      console.log(
        b.cost,
        [...b.m]
          .map(([p, a]) => p + ': ' + [...new Set(a)].slice(0, 5).join(' / ') + ' x' + a.length)
          .join('  ||  '),
      )
    const pc = new Map<number, Map<string, string[]>>()
    for (const k of keys) {
      const c = who.get(k)!
      if (!pc.has(c)) pc.set(c, new Map())
      const m = pc.get(c)!
      const p = ids.get(k)!
      m.set(p, [...(m.get(p) ?? []), name.get(k)!])
    }
    const miss = [...pc]
      .map(([p, m]) => ({
        p,
        cost: [...m.values()].reduce(
          (s, a, i, all) => s + all.slice(i + 1).reduce((t, b) => t + a.length * b.length, 0),
          0,
        ),
        m,
      }))
      .sort((a, b) => b.cost - a.cost)
    console.log('MISSED')
    for (const b of miss.slice(0, 25))
      console.log(
        b.p,
        b.cost,
        [...b.m]
          .sort((a, b) => b[1].length - a[1].length)
          .slice(0, 8)
          .map(([p, a]) => [...new Set(a)].slice(0, 4).join(' / ') + ' x' + a.length)
          .join('  ||  '),
      )
  }
}
