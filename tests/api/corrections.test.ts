// Corrections over HTTP: looked at before, made, listed, undone, redone, taken out as a file; refused by the field.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ANSWERS } from '../../lib/api/schemas'
import { MARA, row, TOMAS, UNION } from '../support/world'
import { call, post } from './server'

vi.mock('server-only', () => ({}))

beforeAll(async () => {
  vi.stubEnv('HEARSAY_DATA', ':memory:')
  vi.stubEnv('NEO4J_URI', '')
  vi.stubEnv('HOST', '127.0.0.1')
  const store = await (await import('../../app/_server/store')).theStore()
  await store.replaceArticle(row.article, row.facts, '1')
})
afterAll(async () => {
  await (await import('../../app/_server/store')).closeStore()
  vi.unstubAllEnvs()
})

const merge = { kind: 'merge', from: { id: TOMAS }, into: { id: MARA } }
const dreaming = row.facts.quotes.find(({ text }) => text.startsWith('Okafor is'))
const quote = {
  articleId: row.article.id,
  kind: 'direct',
  start: dreaming?.start,
  end: dreaming?.end,
  text: dreaming?.text,
}

describe('a correction', () => {
  it('is looked at, made, listed, undone and redone', async () => {
    const looked = await post('/api/corrections?preview=true', { action: merge })
    expect(looked.status).toBe(200)
    expect(ANSWERS.CorrectionPreview.parse(looked.body)).toMatchObject({
      sentence: '"Tomás Brandt" (1 quote) becomes part of "Mara Okafor" (1 quote).',
      articles: 1,
      warnings: ['Both are mentioned in the same article.'],
    })
    expect((await post('/api/corrections', { action: merge, preview: true })).body).toEqual(looked.body)
    expect((await call('GET', `/api/entities/${TOMAS}`)).status).toBe(200)

    const answer = await post('/api/corrections', { action: merge, by: 'Ana', why: 'one and the same' })
    expect(answer.status).toBe(201)
    const made = ANSWERS.Correction.parse(answer.body)
    expect(made).toMatchObject({ state: 'active', leadsTo: MARA, articles: 1, by: 'Ana' })
    expect(made.action).toEqual({
      kind: 'merge',
      from: { id: TOMAS, kind: 'person', name: 'Tomás Brandt' },
      into: { id: MARA, kind: 'person', name: 'Mara Okafor' },
    })
    expect((await call('GET', `/api/entities/${TOMAS}`)).status).toBe(404)
    const list = ANSWERS.Corrections.parse((await call('GET', `/api/corrections?entity=${TOMAS}`)).body)
    expect(list).toEqual({ items: [made], nextCursor: null, total: 1 })

    const path = `/api/corrections/${encodeURIComponent(made.id)}`
    expect((await call('DELETE', path)).body).toEqual({ ...made, state: 'undone', articles: 0 })
    expect((await call('GET', `/api/entities/${TOMAS}`)).status).toBe(200)
    expect(await call('DELETE', path)).toMatchObject({ status: 400, body: { field: 'id' } })
    expect((await post('/api/corrections', { redo: made.id })).body).toEqual(made)
    expect((await call('DELETE', '/api/corrections')).body).toMatchObject({ id: made.id, state: 'undone' })
    expect(await call('DELETE', '/api/corrections')).toMatchObject({ status: 404, body: { field: 'id' } })
    expect((await call('GET', '/api/corrections?state=active')).body).toMatchObject({ items: [], total: 0 })
  })

  it('of a quote names somebody new, and a confirmed quote says by whom', async () => {
    const speaker = { kind: 'person', name: 'Leonid Aske' }
    const made = ANSWERS.Correction.parse(
      (await post('/api/corrections', { action: { kind: 'reassign', quote, speaker } })).body,
    )
    await post('/api/corrections', { action: { kind: 'confirm', quote }, by: 'Ana' })
    const now = ANSWERS.Quote.parse((await call('GET', `/api/quotes/${dreaming?.id}`)).body)
    expect(now).toMatchObject({
      speakerName: 'Leonid Aske',
      confirmedBy: 'Ana',
      speaker: { entityId: made.leadsTo },
      reason: { rule: 'corrected' },
    })
    const csv = (await call('GET', '/api/export?format=csv-quotes')).text
    expect(csv.split('\r\n')[0]).toContain(',confirmed_by,')
    expect(csv).toContain(',Ana,')
    const json = (await call('GET', '/api/export?format=json')).text
    expect(json).toContain('"confirmedBy":"Ana"')
  })

  it('is a line of the journal, and so is its undoing', async () => {
    const file = await call('GET', '/api/corrections?format=jsonl')
    expect(file.type).toBe('application/x-ndjson')
    const lines = file.text.trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { action: { kind: string } }).action.kind)).toEqual([
      'merge',
      'undo',
      'redo',
      'undo',
      'reassign',
      'confirm',
    ])
  })
})

describe('a journal', () => {
  const apply = (lines: string, type = 'application/x-ndjson') =>
    call('POST', '/api/corrections/journal', { body: lines, headers: { 'content-type': type } })
  const rename = JSON.stringify({
    at: '2026-11-26T10:00:00.000Z',
    action: {
      kind: 'rename',
      entity: { id: UNION, kind: 'organization', name: 'Harbour Union' },
      name: 'Dockers',
    },
  })

  it('is taken over: what is there already is passed over', async () => {
    const own = (await call('GET', '/api/corrections?format=jsonl')).text
    expect(await apply(own)).toMatchObject({ status: 200, body: { added: 0, known: 6, ids: [] } })
    const answer = ANSWERS.AppliedJournal.parse((await apply(`${own}\r\n${rename}\n`)).body)
    expect(answer).toMatchObject({ added: 1, known: 6 })
    expect((await call('GET', `/api/entities/${UNION}`)).body).toMatchObject({ name: 'Dockers' })
    expect((await call('GET', '/api/corrections?limit=1')).body).toMatchObject({
      items: [{ id: answer.ids[0], state: 'active' }],
    })
    await call('DELETE', `/api/corrections/${answer.ids[0]}`)
  })

  it.each([
    [`${rename}\nno line of JSON`, 'line 2'],
    [`\n\n${rename.replace('rename', 'bless')}`, 'line 3'],
    [rename.replace('{', '{"id":"c:made-up",'), 'c:made-up'],
  ])('with a bad line is refused as a whole, by its line', async (lines, field) => {
    const before = await call('GET', '/api/corrections?limit=1')
    expect(await apply(lines)).toMatchObject({ status: 400, body: { field } })
    expect((await call('GET', '/api/corrections?limit=1')).body).toEqual(before.body)
  })

  it('must be said to be one, and not where nothing may be changed', async () => {
    expect(await apply(rename, 'text/plain')).toMatchObject({ status: 400, body: { field: 'Content-Type' } })
    vi.stubEnv('HEARSAY_READ_ONLY', '1')
    expect((await apply(rename)).status).toBe(403)
    vi.stubEnv('HEARSAY_READ_ONLY', '')
  })
})

describe('what cannot be', () => {
  it.each([
    [{}, 'action'],
    [{ action: merge, redo: 'c:1' }, 'action'],
    [{ action: { kind: 'bless', entity: { id: MARA } } }, 'action.kind'],
    [{ action: { kind: 'hide' } }, 'action.entity'],
    [{ action: { ...merge, into: { id: TOMAS } } }, 'action.into'],
    [{ action: { ...merge, into: { id: UNION } } }, 'action.into'],
    [{ action: { kind: 'rename', entity: { id: MARA }, name: ' “ ' } }, 'action.name'],
    [{ action: { kind: 'retype', entity: { id: MARA }, to: 'person' } }, 'action.to'],
    [{ action: { kind: 'retype', entity: { id: MARA }, to: 'ship' } }, 'action.to'],
    [{ action: { kind: 'add', quote: { ...quote, start: 1 }, speaker: null } }, 'action.quote'],
    [{ action: { kind: 'hide', entity: { id: MARA } }, why: 'a\0b' }, 'why'],
    [{ action: merge, colour: 'red' }, 'colour'],
  ])('is refused by its field: %j', async (body, field) => {
    expect(await post('/api/corrections', body)).toMatchObject({ status: 400, body: { field } })
  })

  it.each([
    [{ action: { kind: 'hide', entity: { id: 'p:unknown' } } }, 'action.entity'],
    [{ action: { ...merge, from: { id: 'p:unknown' } } }, 'action.from'],
    [{ action: { kind: 'reject', quote: { ...quote, articleId: 'a:unknown' } } }, 'action.quote'],
    [{ redo: 'c:unknown' }, 'id'],
  ])('is not there: %j', async (body, field) => {
    expect(await post('/api/corrections', body)).toMatchObject({ status: 404, body: { field } })
  })

  it('changes nothing where the server is read-only, or without its token', async () => {
    const hide = { action: { kind: 'hide', entity: { id: MARA } } }
    vi.stubEnv('HEARSAY_READ_ONLY', '1')
    expect((await post('/api/corrections', hide)).status).toBe(403)
    expect((await call('DELETE', '/api/corrections')).status).toBe(403)
    expect((await call('GET', '/api/corrections')).status).toBe(200)
    vi.stubEnv('HEARSAY_READ_ONLY', '')
    vi.stubEnv('HOST', '0.0.0.0')
    vi.stubEnv('HEARSAY_TOKEN', 'secret')
    expect((await post('/api/corrections', hide)).status).toBe(401)
    expect((await call('DELETE', '/api/corrections/c:1')).status).toBe(401)
    vi.stubEnv('HOST', '127.0.0.1')
  })
})
