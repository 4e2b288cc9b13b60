// A collection of small articles about made-up people, with who is meant by each entity.

import { type Example, example } from './facts'
import { type Called, called, population, type Somebody } from './people'
import { type Random, seeded } from './random'

export interface KnownPeople {
  readonly examples: readonly Example[]
  /** `${article id} ${id the article gives}` → number of the person. */
  readonly who: ReadonlyMap<string, number>
}

/** People in an article. */
const CAST = 8
const SHIFT = 20

/** `articles` articles about some 1.5 times as many people, a few of whom are in the news all the time. */
export function knownPeople(articles: number, seed = 1): KnownPeople {
  const random = seeded(seed)
  const people = population(Math.ceil(articles * 1.5), random)
  const who = new Map<string, number>()
  const examples = Array.from({ length: articles }, (_, index) => {
    const cast = castOf(people, random)
    const made = articleAbout(cast, index)
    made.facts.entities.forEach((entity, at) => {
      who.set(`${made.article.id} ${entity.id}`, cast[at]![0].number)
    })
    return made
  })
  return { examples, who }
}

/** Nobody is called by the same name as another one in the same article. Two of three are of the article's field. */
function castOf(people: readonly Somebody[], random: Random): readonly (readonly [Somebody, Called])[] {
  const cast = new Map<string, readonly [Somebody, Called]>()
  const seen = new Set<number>()
  const field = random.pick(people).roles
  while (cast.size < CAST) {
    // Mandelbrot's law (rank + 20 instead of Zipf's rank): the most mentioned are in one article of twelve
    const rank = SHIFT * (people.length / SHIFT + 1) ** random.next() - SHIFT
    const somebody = people[Math.min(people.length - 1, Math.floor(rank))]!
    const name = called(somebody, random)
    if (somebody.roles !== field && random.chance(0.85)) continue
    if (seen.has(somebody.number) || cast.has(name.name)) continue
    seen.add(somebody.number)
    cast.set(name.name, [somebody, name])
  }
  return [...cast.values()]
}

function articleAbout(cast: readonly (readonly [Somebody, Called])[], index: number): Example {
  const names = cast.map(([, { name }]) => name)
  return example({
    text: `Report ${index}.\n\n${names.map((name) => `| ${name} |`).join(' and ')} met. The ${'n'.repeat(3)} “went well”, they said.`,
    title: `Report ${index}`,
    url: `https://ellery-post.example/report/${index}`,
    publishedAt: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    entities: cast.map(([, { name, roles }]) => ({ kind: 'person', name, roles, surfaces: [`| ${name} |`] })),
  })
}
