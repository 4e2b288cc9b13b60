// What the reading routes say of mistakes: the status, a problem that names the field, and nothing of the inside.
import { describe, expect, it, vi } from 'vitest'
import { ANSWERS } from '../../lib/api/schemas'
import type { GraphStore } from '../../lib/store/store'
import { ELLERY, MARA, SUMMIT, TOMAS, UNION } from '../support/world'
import { servedWorld } from './served-world'
import { call, post } from './server'

vi.mock('server-only', () => ({}))

const store = servedWorld()

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
    ['/api/quotes?reprints=perhaps', 400, 'reprints'],
    ['/api/echoes?limit=51', 400, 'limit'],
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
    expect(await server.theStore()).toBe(store())
  })

  it('hides what nobody expected, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = vi.spyOn(store(), 'sources').mockRejectedValue(new Error('secret detail'))
    const answer = await call('GET', '/api/sources')
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('secret')
    expect(log).toHaveBeenCalledOnce()
    broken.mockRestore()
    log.mockRestore()
  })
})
