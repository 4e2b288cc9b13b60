// The reading routes over a small known graph: every answer has its documented shape, every mistake names its field.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ROUTES } from '../../lib/api/routes'
import { ANSWERS } from '../../lib/api/schemas'
import { viewId } from '../../lib/model/id'
import type { GraphStore } from '../../lib/store/store'
import { ELLERY, MARA, row, SUMMIT, TOMAS, UNION, world } from '../support/world'
import { call, post } from './server'

vi.mock('server-only', () => ({}))

let store: GraphStore

beforeAll(async () => {
  vi.stubEnv('HEARSAY_DATA', ':memory:')
  vi.stubEnv('NEO4J_URI', '')
  vi.stubEnv('HOST', '127.0.0.1')
  store = await (await import('../../app/_server/store')).theStore()
  for (const { article, facts } of world) await store.replaceArticle(article, facts, 'test')
  await store.saveView({ name: 'Harbour row', note: '', view: 'v=actors', steps: [] }, '2025-04-02T12:00:00Z')
})
afterAll(async () => {
  await (await import('../../app/_server/store')).closeStore()
  vi.unstubAllEnvs()
})

const uri = encodeURIComponent
const quote = row.facts.quotes[0]
const quoteId = quote?.id ?? ''

/** Every reading route that answers JSON of ours, asked in its various ways. */
const VIEW = viewId('Harbour row')
const READS = [
  ['/api/health', 'Health'],
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

describe('mistakes', () => {
  it.each([
    ['/api/search?knd=person', 400, 'knd'],
    ['/api/search?kind=robot', 400, 'kind'],
    ['/api/search?limit=0', 400, 'limit'],
    ['/api/search?limit=501', 400, 'limit'],
    ['/api/search?limit=ten', 400, 'limit'],
    ['/api/search?q=a&q=b', 400, 'q'],
    [`/api/search?q=${'x'.repeat(501)}`, 400, 'q'],
    ['/api/articles?cursor=made-up', 400, 'cursor'],
    ['/api/health?verbose=1', 400, 'verbose'],
    ['/api/quotes?after=yesterday', 400, 'after'],
    ['/api/quotes?stance=shouts', 400, 'stance'],
    ['/api/quotes?voice=loud', 400, 'voice'],
    ['/api/quotes?stance=denies&stance=shouts', 400, 'stance'],
    ['/api/quotes?undated=yes', 400, 'undated'],
    ['/api/timeline?bin=hour', 400, 'bin'],
    ['/api/timeline?dates=heard', 400, 'dates'],
    ['/api/quotes?order=loudest', 400, 'order'],
    ['/api/entities/p:nobody/profile', 404, 'id'],
    [`/api/entities/${MARA}/profile?role=king`, 400, 'role'],
    [`/api/entities/${MARA}/profile?top=101`, 400, 'top'],
    ['/api/speakers?order=loudness', 400, 'order'],
    ['/api/speakers?unnamed=perhaps', 400, 'unnamed'],
    ['/api/speakers?cursor=made-up', 400, 'cursor'],
    ['/api/unheard?kind=place', 400, 'kind'],
    ['/api/duplicates?kind=event', 400, 'kind'],
    ['/api/duplicates?cursor=x', 400, 'cursor'],
    ['/api/coverage?by=weather', 400, 'by'],
    ['/api/coverage?columns=0', 400, 'columns'],
    ['/api/coverage?columnCursor=made-up', 400, 'columnCursor'],
    ['/api/nodes', 400, 'ids'],
    ['/api/nodes?ids=', 400, 'ids'],
    ['/api/evidence?relation=IN', 400, 'source'],
    ['/api/export', 400, 'format'],
    ['/api/export?format=docx', 400, 'format'],
    ['/api/export?format=json&hops=2', 400, 'hops'],
    ['/api/export?format=json&entity=p:nobody', 404, 'entity'],
    ['/api/export?format=json&entity=p:nobody&hops=0', 404, 'entity'],
    ['/api/entities/p%3Anobody', 404, 'id'],
    ['/api/entities/%00', 404, 'id'],
    ["/api/entities/x'%20OR%201=1", 404, 'id'],
    ['/api/entities/p:nobody/neighbours', 404, 'id'],
    ['/api/entities/p:nobody/counts', 404, 'id'],
    [`/api/entities/${MARA}/counts?after=spring`, 400, 'after'],
    [`/api/entities/${MARA}/neighbours?order=random`, 400, 'order'],
    [`/api/entities/${MARA}/neighbours?direction=up`, 400, 'direction'],
    [`/api/compare?a=${MARA}`, 400, 'b'],
    [`/api/compare?a=${MARA}&b=${MARA}`, 400, 'b'],
    [`/api/compare?a=${MARA}&b=${TOMAS}&ids=${MARA}`, 400, 'ids'],
    [`/api/compare?a=${MARA}&b=${TOMAS}&ids=${UNION},${ELLERY},${SUMMIT}`, 400, 'ids'],
    [`/api/compare?a=${MARA}&b=p:nobody`, 404, 'b'],
    [`/api/compare?a=${MARA}&b=${TOMAS}&ids=p:nobody`, 404, 'ids'],
    [`/api/compare?a=${MARA}&b=${TOMAS}&subject=p:nobody`, 404, 'subject'],
    [`/api/paths?from=${MARA}`, 400, 'to'],
    [`/api/paths?from=${MARA}&to=${MARA}`, 400, 'to'],
    [`/api/paths?from=p:nobody&to=${MARA}`, 404, 'from'],
    [`/api/paths?from=${MARA}&to=p:nobody`, 404, 'to'],
    [`/api/paths?from=${MARA}&to=${TOMAS}&k=11`, 400, 'k'],
    [`/api/paths?from=${MARA}&to=${TOMAS}&k=0`, 400, 'k'],
    [`/api/paths?from=${MARA}&to=${TOMAS}&maxHops=7`, 400, 'maxHops'],
    [`/api/paths?from=${MARA}&to=${TOMAS}&via=SAID`, 400, 'via.0'],
    [`/api/paths?from=${MARA}&to=${TOMAS}&via=`, 400, 'via'],
    ['/api/quotes/q:none', 404, 'id'],
    ['/api/articles/a:none', 404, 'id'],
  ])('GET %s → %i, %s', async (path, status, field) => {
    const answer = await call('GET', path)
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'application/problem+json' })
    expect(ANSWERS.Problem.parse(answer.body)).toMatchObject({ status, field })
    expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/)
  })

  it.each([
    [{ ids: 'p:1' }, 'ids'],
    [{ ids: [], relations: ['LOVES'] }, 'relations.0'],
    [{ ids: [], extra: 1 }, 'extra'],
    ['{not json', 'body'],
  ])('POST /api/edges %j → 400, %s', async (body, field) => {
    const answer = await post('/api/edges', body)
    expect(ANSWERS.Problem.parse(answer.body)).toMatchObject({ status: 400, field })
  })

  it('answers 503 and a remedy, then recovers, when the store cannot be opened', async () => {
    const server = await import('../../app/_server/store')
    const { mkdtempSync, writeFileSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const { join } = await import('node:path')
    const blocked = join(mkdtempSync(join(tmpdir(), 'hearsay-api-')), 'a-file')
    writeFileSync(blocked, 'not a folder')
    const kept = globalThis as { hearsayStore?: Promise<GraphStore> | undefined }
    const open = kept.hearsayStore
    kept.hearsayStore = undefined
    vi.stubEnv('HEARSAY_DATA', blocked)
    const down = await call('GET', '/api/health')
    expect(ANSWERS.Problem.parse(down.body)).toMatchObject({ status: 503, title: 'Store unavailable' })
    vi.stubEnv('HEARSAY_DATA', ':memory:')
    kept.hearsayStore = open
    expect((await call('GET', '/api/health')).status).toBe(200)
    expect(await server.theStore()).toBe(store)
  })

  it('hides what nobody expected, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = vi.spyOn(store, 'sources').mockRejectedValue(new Error('secret detail'))
    const answer = await call('GET', '/api/sources')
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('secret')
    expect(log).toHaveBeenCalledOnce()
    broken.mockRestore()
    log.mockRestore()
  })

  it('asks every reading route of the table', () => {
    const wanted = ROUTES.filter(({ method, answer }) => method === 'GET' && answer !== null)
    const asked = new Set<string>(READS.map(([, shape]) => shape))
    expect(wanted.length).toBeGreaterThan(8)
    expect(wanted.filter(({ answer }) => !asked.has(answer ?? ''))).toEqual([])
  })
})
