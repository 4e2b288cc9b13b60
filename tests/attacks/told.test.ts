// What is told: logs, problems and lines on stderr carry no token, no password, no credentials of addresses, no document,
// and nothing that moves a cursor or forges a line.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureLine } from '../../ingest/failure'
import { documentsIn } from '../../ingest/read/documents'
import { findInputs } from '../../ingest/read/inputs'
import { readConfig } from '../../lib/config'
import { InvalidInput } from '../../lib/errors'
import { tellable, tellableLines, withoutCredentials } from '../../lib/secrets'
import { explained } from '../../lib/store/neo4j/errors'
import { servedWorld } from '../api/served-world'
import { call, post } from '../api/server'
import { inProcess } from '../cli/hearsay'

vi.mock('server-only', () => ({}))

const store = servedWorld()
const TOKEN = 'token-of-the-quay'
const PASSWORD = 'password-of-the-graph'
const DOCUMENT = `The harbour master’s private diary. ${'He wrote more than anybody should read in a log. '.repeat(500)}`

const told: string[] = []
beforeEach(() => {
  told.length = 0
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('HEARSAY_TOKEN', TOKEN)
  vi.stubEnv('NEO4J_PASSWORD', PASSWORD)
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    told.push(parts.join(' '))
  })
})
afterEach(() => {
  vi.mocked(console.error).mockRestore()
})

function quiet(text: string): void {
  for (const secret of [TOKEN, PASSWORD, 'ana:secret', 'secret@']) expect(text).not.toContain(secret)
  expect(text).not.toContain(DOCUMENT)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/)
}

describe('a failure that nobody expected', () => {
  it.each([
    [
      'with the password in its words',
      new Error(`login neo4j/${PASSWORD} refused by bolt://ana:secret@graph.example`),
    ],
    ['with the token in its cause', new Error('failed', { cause: new Error(`Bearer ${TOKEN}`) })],
    [
      'with a document',
      Object.assign(new Error(`cannot store ${DOCUMENT}`), { parameters: { text: DOCUMENT } }),
    ],
    ['with a forged line', new Error('x\u001b[2J\rINFO: all is well\u202e')],
    ['that is no error', `${TOKEN} ${DOCUMENT}`],
  ])('%s', async (_what, error) => {
    const broken = vi.spyOn(store(), 'sources').mockRejectedValue(error)
    const answer = await call('GET', '/api/sources')
    broken.mockRestore()
    expect(answer.status).toBe(500)
    expect(JSON.parse(answer.text)).toMatchObject({ detail: 'Something went wrong that nobody expected.' })
    expect(told.length).toBe(1)
    quiet(told.join('\n'))
    quiet(answer.text)
  })

  it('while documents are read, on the lines of progress', async () => {
    const broken = vi.spyOn(store(), 'hasArticle').mockRejectedValue(new Error(`lost ${PASSWORD}`))
    const answer = await post('/api/articles', { text: DOCUMENT }, { accept: 'application/x-ndjson' })
    broken.mockRestore()
    quiet([answer.text, ...told].join('\n').replaceAll('\n', ' '))
  })
})

describe('problems', () => {
  it('name the field, not what was in it', async () => {
    for (const answer of [
      await post('/api/articles', { text: DOCUMENT, autor: DOCUMENT }),
      await post('/api/articles', `{"text":"${DOCUMENT}"`),
      await post('/api/views', { name: DOCUMENT, view: 'v' }),
      await post('/api/articles', { url: 'https://ana:secret@courier.example/' }),
      await call('GET', `/api/search?kind=${encodeURIComponent(DOCUMENT.slice(0, 2000))}`),
    ]) {
      expect(answer.status).toBe(400)
      expect(answer.text.length).toBeLessThan(1000)
      quiet(answer.text)
    }
  })

  it('of a wrong environment name the variable', () => {
    const wrong = [
      { NEO4J_URI: `bolt://neo4j:${PASSWORD}@graph.example`, NEO4J_PASSWORD: PASSWORD },
      { HEARSAY_HOSTS: 'https://ana:secret@hearsay.example', HEARSAY_TOKEN: TOKEN },
    ]
    for (const env of wrong) {
      const line = () => readConfig(env)
      expect(line).toThrow(InvalidInput)
      expect(line).not.toThrow(new RegExp(`${PASSWORD}|${TOKEN}`))
    }
  })

  it('of the database driver are in our words', () => {
    expect(explained(new Error(PASSWORD), 'bolt://graph.example')).toBeInstanceOf(Error)
  })
})

describe('addresses with credentials', () => {
  it.each([
    ['https://ana:secret@courier.example/a?b=c@d', 'https://…@courier.example/a?b=c@d'],
    ['see ftp://ana@courier.example now', 'see ftp://…@courier.example now'],
    ['https://courier.example/@ana', 'https://courier.example/@ana'],
    ['ana@courier.example', 'ana@courier.example'],
  ])('%s is told as %s', (text, shown) => {
    expect(withoutCredentials(text)).toBe(shown)
  })

  it('are refused without repeating them', async () => {
    const inputs = await findInputs(['https://ana:secret@courier.example/a'])
    for await (const document of documentsIn(inputs, { maxBytes: 1000 })) {
      expect(document.kind).toBe('failed')
      if (document.kind === 'failed') quiet(failureLine(document.name, document.error))
    }
    const { code, stderr, stdout } = await inProcess(['ingest', 'https://ana:secret@courier.example/a'], {
      env: { HEARSAY_DATA: ':memory:' },
    })
    expect(code).toBe(1)
    quiet(`${stderr}${stdout}`.replaceAll('\n', ' '))
  })
})

describe('names from others', () => {
  it('stay on their line and in their direction', () => {
    expect(tellable('a\nERROR: b\u001b[31m\u2028c\u202ed')).toBe('a\ufffdERROR: b\ufffd[31m\ufffdc\ufffdd')
    expect(tellableLines('one\ntwo\r\u0007')).toBe('one\ntwo\ufffd\ufffd')
    expect(tellable('x'.repeat(1e6)).length).toBeLessThan(3000)
  })

  it('on the command line, too', async () => {
    const { stderr } = await inProcess(['ingest', 'no\u001b[2J\nsuch.txt'], {
      env: { HEARSAY_DATA: ':memory:' },
    })
    expect(stderr).toContain('no\ufffd[2J\ufffdsuch.txt')
    quiet(stderr.replaceAll('\n', ' '))
  })
})
