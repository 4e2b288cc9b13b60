// What readers and writers do: requests as the page makes them, in a mix, and articles that come, are mended and go.
import type { Random } from '../../support/random'

/** Sends one request, counts it under its pattern, and answers its JSON (undefined where there is none). */
export type Send = (method: string, pattern: string, path: string, body?: unknown) => Promise<unknown>

/** What there is to ask about. */
export interface Things {
  readonly people: readonly string[]
  readonly articles: readonly string[]
  readonly quotes: readonly string[]
}

const WORDS = [
  'harbour',
  'flood',
  'minister',
  'inquiri',
  'gauge',
  'lock',
  'Verhaegen',
  'Aske',
  'assembly',
  'lamp',
]

interface Items {
  readonly items: readonly {
    readonly id?: string
    readonly entity?: { readonly id: string }
    readonly node?: { readonly id: string }
  }[]
}

export async function thingsOf(send: Send): Promise<Things> {
  const ids = async (path: string) => {
    const { items } = (await send('GET', path, `${path}?limit=60`)) as Items
    return items.map(({ id, entity, node }) => id ?? entity?.id ?? node?.id ?? '')
  }
  return {
    people: await ids('/api/speakers'),
    articles: await ids('/api/articles'),
    quotes: await ids('/api/quotes'),
  }
}

type Act = (send: Send, things: Things, random: Random) => Promise<unknown>

const get = (pattern: string, query: (things: Things, random: Random) => string): Act => {
  return (send, things, random) => {
    const id = /\{id\}/.test(pattern) ? query(things, random) : ''
    const path = id === '' ? `${pattern}?${query(things, random)}` : pattern.replace('{id}', id)
    return send('GET', pattern, path)
  }
}
const person = ({ people }: Things, random: Random) => encodeURIComponent(random.pick(people))
const two = ({ people }: Things, random: Random): readonly [string, string] => {
  const at = Math.floor(random.next() * people.length)
  const [a, b] = [people[at], people[(at + 1) % people.length]].map((id) => encodeURIComponent(id ?? ''))
  return [a ?? '', b ?? '']
}

/** How often of a hundred, and what. */
const READS: readonly (readonly [number, Act])[] = [
  [4, get('/api/overview', () => 'limit=40')],
  [18, get('/api/search', (_things, random) => `limit=12&q=${random.pick(WORDS)}`)],
  [12, get('/api/entities/{id}', person)],
  [
    12,
    (send, things, random) =>
      send(
        'GET',
        '/api/entities/{id}/neighbours',
        `/api/entities/${person(things, random)}/neighbours?limit=40`,
      ),
  ],
  [
    6,
    (send, things, random) =>
      send('GET', '/api/entities/{id}/profile', `/api/entities/${person(things, random)}/profile`),
  ],
  [14, get('/api/quotes', (things, random) => `limit=25&speaker=${person(things, random)}`)],
  [5, get('/api/quotes/{id}', ({ quotes }, random) => encodeURIComponent(random.pick(quotes)))],
  [8, get('/api/articles/{id}', ({ articles }, random) => encodeURIComponent(random.pick(articles)))],
  [6, get('/api/timeline', (_things, random) => `bin=${random.pick(['month', 'week'])}`)],
  [
    5,
    (send, { people }, random) =>
      send('POST', '/api/facets', '/api/facets', { concerning: [random.pick(people)] }),
  ],
  [
    4,
    get('/api/compare', (things, random) =>
      two(things, random)
        .map((id, at) => `${'ab'[at]}=${id}`)
        .join('&'),
    ),
  ],
  [
    3,
    get('/api/paths', (things, random) => {
      const [from, to] = two(things, random)
      return `from=${from}&to=${to}&k=3&maxHops=4`
    }),
  ],
  [1, get('/api/export', (things, random) => `format=json&entity=${person(things, random)}&hops=1`)],
  [2, (send) => send('GET', '/', '/')],
]
const ALL = READS.reduce((sum, [weight]) => sum + weight, 0)

export function read(send: Send, things: Things, random: Random): Promise<unknown> {
  let left = random.next() * ALL
  for (const [weight, act] of READS) {
    left -= weight
    if (left < 0) return act(send, things, random)
  }
  return Promise.resolve()
}

interface Added {
  readonly items: readonly { readonly articleId: string | null }[]
}
interface Read {
  readonly entities: readonly { readonly id: string; readonly kind: string }[]
}

/** A family name of its own for each number. */
const SYLLABLES = ['in', 'el', 'ok', 'un', 'es', 'ir', 'om', 'at', 'ul', 'ey']

/** An article comes, somebody in it is renamed, that is undone, the article goes. `number`: no two writes are the same. */
export async function write(send: Send, number: string): Promise<void> {
  const name = `Odile Marr${[...number].map((digit) => SYLLABLES[Number(digit)] ?? 'a').join('')}`
  const text = `Report ${number}.\n\n“The lamps will stay lit,” ${name} said on Tuesday. “Nobody asked the harbour board,” she added. The harbour master, Edvin Talle, told reporters that ${name} was wrong about case ${number}.`
  const added = (await send('POST', '/api/articles', '/api/articles', {
    text,
    title: `Report ${number}`,
  })) as Added
  const id = encodeURIComponent(added.items[0]?.articleId ?? '')
  const { entities } = (await send('GET', '/api/articles/{id}', `/api/articles/${id}`)) as Read
  const somebody = entities.find(({ kind }) => kind === 'person')
  if (somebody !== undefined) {
    const action = { kind: 'rename', entity: { id: somebody.id }, name: `${name} the younger` }
    const made = (await send('POST', '/api/corrections', '/api/corrections', { action, by: 'load' })) as {
      readonly id: string
    }
    await send('DELETE', '/api/corrections/{id}', `/api/corrections/${encodeURIComponent(made.id)}`)
  }
  await send('DELETE', '/api/articles/{id}', `/api/articles/${id}`)
}
