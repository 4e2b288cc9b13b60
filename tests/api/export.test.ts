// The export route: every format, whole and in part.
import { describe, expect, it, vi } from 'vitest'
import { EXPORT_FORMATS } from '../../lib/export/formats'
import { TOMAS } from '../support/world'
import { servedWorld } from './served-world'
import { call } from './server'

vi.mock('server-only', () => ({}))

servedWorld()

const uri = encodeURIComponent

describe('GET /api/export', () => {
  it.each([
    ['json', 'application/json', '"hearsay-graph"'],
    ['graphml', 'application/graphml+xml', '<graphml'],
    ['csv-quotes', 'text/csv', 'Okafor'],
    ['gexf', 'application/gexf+xml', '<gexf'],
    ['cx2', 'application/json', '"CXVersion"'],
    ['cyjs', 'application/json', '"elements"'],
    ['cypher', 'text/plain', 'HearsaySchema'],
    ['jsonld', 'application/ld+json', '"Quotation"'],
    ['ftm', 'application/x-ndjson', '"Note"'],
    ['quotes-json', 'application/json', '"hearsay-quotes"'],
    ['bibtex', 'application/x-bibtex', 'author = {Okafor, Mara}'],
    ['csl', 'application/vnd.citationstyles.csl+json', '"family":"Okafor"'],
    ['markdown', 'text/markdown', '## Mara Okafor'],
    ['svg', 'image/svg+xml', '<title>Mara Okafor</title>'],
    ['html', 'text/html', "default-src 'none'"],
  ])('exports %s', async (format, type, contains) => {
    const answer = await call('GET', `/api/export?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.type).toContain(type)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hearsay\./)
    expect(answer.text).toContain(contains)
  })

  it.each(EXPORT_FORMATS.map(({ id }) => id))('exports a part as %s', async (format) => {
    const part = await call('GET', `/api/export?format=${format}&entity=${uri(TOMAS)}&hops=1`)
    const whole = await call('GET', `/api/export?format=${format}`)
    expect([part.status, whole.status]).toEqual([200, 200])
    expect(part.text.length).toBeGreaterThan(10)
    expect(part.text.length).toBeLessThan(whole.text.length)
  })

  it('exports only what is around an entity', async () => {
    const all = (await call('GET', '/api/export?format=json')).text
    const around = (await call('GET', `/api/export?format=json&entity=${uri(TOMAS)}&hops=0`)).text
    const nodes = (text: string) =>
      (JSON.parse(text) as { nodes: { id: string }[] }).nodes.map(({ id }) => id)
    expect(nodes(around)).toEqual([TOMAS])
    expect(nodes(all).length).toBeGreaterThan(10)
  })
})
