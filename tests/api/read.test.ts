// The reading routes over a small known graph: every answer has its documented shape, every mistake names its field.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ROUTES } from '../../lib/api/routes'
import { ANSWERS } from '../../lib/api/schemas'
import { viewId } from '../../lib/model/id'
import { ELLERY, MARA, row, SUMMIT, TOMAS, UNION } from '../support/world'
import { servedWorld } from './served-world'
import { call, post } from './server'

vi.mock('server-only', () => ({}))

const store = servedWorld()
beforeAll(async () => {
  await store().saveView(
    { name: 'Harbour row', note: '', view: 'v=actors', steps: [] },
    '2025-04-02T12:00:00Z',
  )
})

const uri = encodeURIComponent
const quote = row.facts.quotes[0]
const quoteId = quote?.id ?? ''

/** Every reading route that answers JSON of ours, asked in its various ways. */
const VIEW = viewId('Harbour row')
const READS = [
  ['/api/health', 'Health'],
  ['/api/health/live', 'Probe'],
  ['/api/health/ready', 'Probe'],
  ['/api/overview', 'Overview'],
  ['/api/overview?limit=2', 'Overview'],
  ['/api/search', 'Search'],
  ['/api/search?q=okafor', 'Search'],
  ['/api/search?q=reopen&kind=quote&limit=1', 'Search'],
  [`/api/entities/${uri(MARA)}`, 'Entity'],
  [`/api/entities/${MARA}`, 'Entity'],
  [`/api/entities/${uri(MARA)}/neighbours`, 'Neighbours'],
  [`/api/entities/${uri(MARA)}/neighbours?relation=SAID&direction=out&order=newest`, 'Neighbours'],
  [`/api/entities/${uri(MARA)}/counts`, 'Counts'],
  [`/api/entities/${uri(quoteId)}/counts?after=2025&source=Ellery%20Post`, 'Counts'],
  [`/api/entities/${uri(quoteId)}/neighbours`, 'Neighbours'],
  [`/api/entities/${uri(row.article.id)}/neighbours?kind=quote`, 'Neighbours'],
  [`/api/entities/${uri(MARA)}/profile`, 'Profile'],
  [`/api/entities/${MARA}/profile?role=about&speaker=${TOMAS}&stance=denies&q=dream&top=1`, 'Profile'],
  [`/api/entities/${SUMMIT}/profile?role=event`, 'Profile'],
  ['/api/speakers', 'Speakers'],
  ['/api/speakers?order=speakers&kind=person&source=Ellery%20Post&after=2025&limit=1', 'Speakers'],
  ['/api/speakers?unnamed=true', 'Speakers'],
  ['/api/unheard?kind=organization', 'Unheard'],
  ['/api/duplicates?kind=person&limit=5', 'Duplicates'],
  ['/api/coverage', 'Coverage'],
  ['/api/coverage?by=subject&kind=person&columns=2&limit=1', 'Coverage'],
  ['/api/quotes?order=unsure&marginBelow=0.6', 'Quotes'],
  [`/api/quotes?event=${SUMMIT}&order=oldest`, 'Quotes'],
  [`/api/nodes?ids=${[MARA, quoteId, row.article.id, 'p:nobody'].join(',')}`, 'Nodes'],
  [`/api/evidence?relation=MENTIONED_IN&source=${MARA}&target=${row.article.id}`, 'Evidence'],
  ['/api/quotes', 'Quotes'],
  [`/api/quotes?speaker=${MARA}&after=2025-01-01&before=2026`, 'Quotes'],
  ['/api/quotes?speaker=none', 'Quotes'],
  [`/api/quotes/${uri(quoteId)}`, 'Quote'],
  [`/api/quotes/${uri(quoteId)}/echoes`, 'Echoes'],
  [`/api/articles/${uri(row.article.id)}/reprints`, 'Reprints'],
  ['/api/quotes?reprints=false', 'Quotes'],
  ['/api/echoes?limit=5', 'EchoGroups'],
  [`/api/entities/${MARA}/profile?reprints=true`, 'Profile'],
  [
    '/api/quotes?stance=denies&stance=warns&source=Ellery%20Post&dates=said&undated=kept&voice=named',
    'Quotes',
  ],
  ['/api/timeline', 'Timeline'],
  ['/api/timeline?bin=month&dates=published&quoteKind=direct', 'Timeline'],
  [`/api/compare?a=${MARA}&b=${TOMAS}`, 'Compare'],
  [`/api/compare?a=${MARA}&b=${TOMAS}&ids=${UNION}&subject=${ELLERY}&limit=1`, 'Compare'],
  [`/api/paths?from=${TOMAS}&to=${ELLERY}`, 'Paths'],
  [`/api/paths?from=${TOMAS}&to=${UNION}&k=10&maxHops=6&via=AFFILIATED_WITH,MENTIONED_IN`, 'Paths'],
  ['/api/corrections', 'Corrections'],
  [
    `/api/corrections?state=active&kind=merge&article=${row.article.id}&entity=${MARA}&limit=1`,
    'Corrections',
  ],
  ['/api/articles', 'Articles'],
  ['/api/articles?q=harbour&limit=1', 'Articles'],
  [`/api/articles/${uri(row.article.id)}`, 'Article'],
  ['/api/sources', 'Sources'],
  ['/api/views', 'Views'],
  ['/api/views?limit=1', 'Views'],
  [`/api/views/${uri(VIEW)}`, 'View'],
] as const

describe('answers have the shape that /api/openapi.json documents', () => {
  it.each(READS)('GET %s', async (path, shape) => {
    const answer = await call('GET', path)
    expect(answer.status, answer.text).toBe(200)
    expect(ANSWERS[shape].safeParse(answer.body).error?.issues).toBeUndefined()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('POST /api/edges', async () => {
    const answer = await post('/api/edges', {
      ids: [MARA, TOMAS, UNION, ELLERY, SUMMIT],
      relations: ['SAID_ABOUT'],
    })
    expect(ANSWERS.Edges.parse(answer.body).items.length).toBeGreaterThan(0)
  })

  it('asks every reading route of the table', () => {
    const wanted = ROUTES.filter(({ method, answer }) => method === 'GET' && answer !== null)
    const asked = new Set<string>(READS.map(([, shape]) => shape))
    expect(wanted.length).toBeGreaterThan(8)
    expect(wanted.filter(({ answer }) => !asked.has(answer ?? ''))).toEqual([])
  })
})

describe('what concerns many ids is asked in a body', () => {
  it('POST /api/quotes, /api/timeline, /api/facets', async () => {
    const concerning = [MARA, TOMAS]
    const listed = ANSWERS.Quotes.parse((await post('/api/quotes', { concerning, limit: 1 })).body)
    const along = ANSWERS.Timeline.parse((await post('/api/timeline', { concerning, bin: 'year' })).body)
    const facets = ANSWERS.Facets.parse((await post('/api/facets', { concerning, stance: ['denies'] })).body)
    expect(listed.items).toHaveLength(1)
    expect(along.total).toBe(listed.total)
    expect(Object.values(facets.stance).reduce((sum, count) => sum + (count ?? 0), 0)).toBe(listed.total)
    expect(facets.quoteKind).toEqual({ direct: 1 })
  })

  it('POST /api/edges counts links within a filter', async () => {
    const ask = { ids: [MARA, TOMAS], relations: ['SAID_ABOUT'] }
    const all = ANSWERS.Edges.parse((await post('/api/edges', ask)).body).items
    const direct = ANSWERS.Edges.parse(
      (await post('/api/edges', { ...ask, quoteKind: ['direct'] })).body,
    ).items
    const sum = (edges: typeof all) => edges.reduce((total, { count }) => total + count, 0)
    expect(sum(direct)).toBeLessThan(sum(all))
  })

  it.each([
    ['/api/quotes', { concerning: MARA }, 'concerning'],
    ['/api/timeline', { bin: 'hour' }, 'bin'],
    ['/api/facets', { voice: ['loud'] }, 'voice'],
    ['/api/edges', { ids: [], quoteKind: 'whispered' }, 'quoteKind'],
  ])('POST %s %j → 400, %s', async (path, body, field) => {
    expect(ANSWERS.Problem.parse((await post(path, body)).body)).toMatchObject({ status: 400, field })
  })
})

describe('what is answered', () => {
  it('finds a person by the beginning of a name', async () => {
    const { items } = ANSWERS.Search.parse((await call('GET', '/api/search?q=oka&kind=person')).body)
    expect(items.map(({ node }) => node.label)).toContain('Mara Okafor')
  })

  it('forgives a slip, counts by kind, and says what to try when nothing matches', async () => {
    const slip = ANSWERS.Search.parse((await call('GET', '/api/search?q=okfaor&kind=person')).body)
    expect(slip.items).toMatchObject([
      { node: { label: 'Mara Okafor' }, fuzzy: true, ranges: [{ start: 5, end: 11 }] },
    ])
    expect(slip.counts).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'quote', count: 2 },
    ])
    const nothing = ANSWERS.Search.parse((await call('GET', '/api/search?q=okfxor')).body)
    expect(nothing).toMatchObject({ items: [], total: 0, suggestions: ['okafor'] })
  })

  it('pages through a list without losing or repeating anything', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${uri(next)}`
      const page = ANSWERS.Quotes.parse((await call('GET', `/api/quotes?limit=2${cursor}`)).body)
      seen.push(...page.items.map(({ id }) => id))
      next = page.nextCursor
    }
    const whole = ANSWERS.Quotes.parse((await call('GET', '/api/quotes?limit=500')).body)
    expect(seen).toEqual(whole.items.map(({ id }) => id))
    expect(seen.length).toBe(whole.total)
  })

  it('ranks the named and the unnamed apart', async () => {
    const names = async (query: string) => {
      const page = ANSWERS.Speakers.parse((await call('GET', `/api/speakers${query}`)).body)
      return page.items.map(({ node, quotes }) => `${node.label} ${quotes}`)
    }
    expect(await names('')).toEqual(['Mara Okafor 3', 'Harbour Union 1', 'Tomás Brandt 1'])
    expect(await names('?unnamed=true')).toEqual(['A senior official 1'])
  })

  it('leads from a quote to its words in the article', async () => {
    const record = ANSWERS.Quote.parse((await call('GET', `/api/quotes/${uri(quoteId)}`)).body)
    const article = ANSWERS.Article.parse((await call('GET', `/api/articles/${uri(record.articleId)}`)).body)
    expect(article.text.slice(record.start, record.end)).toBe(record.text)
    expect(record.text.length).toBeGreaterThan(5)
  })
})

describe('what lies between two', () => {
  it('reads a path out by the sentences behind it', async () => {
    const answer = await call('GET', `/api/paths?from=${TOMAS}&to=${ELLERY}&k=2`)
    const { items, complete } = ANSWERS.Paths.parse(answer.body)
    expect(complete).toBe(true)
    expect(items.map(({ nodes }) => nodes[1]?.label).sort()).toEqual(['Harbour Union', 'Mara Okafor'])
    for (const { evidence } of items.flatMap(({ hops }) => hops)) {
      const { articleId, start, end, text } = evidence.kind === 'quote' ? evidence.quote : evidence.passage
      const article = ANSWERS.Article.parse((await call('GET', `/api/articles/${uri(articleId)}`)).body)
      expect(article.text.slice(start, end)).toBe(text)
    }
  })

  it('takes two speakers and up to two more', async () => {
    const four = await call('GET', `/api/compare?a=${MARA}&b=${TOMAS}&ids=${UNION},${SUMMIT}`)
    expect(ANSWERS.Compare.parse(four.body).speakers.map(({ node }) => node.id)).toEqual([
      MARA,
      TOMAS,
      UNION,
      SUMMIT,
    ])
  })
})
