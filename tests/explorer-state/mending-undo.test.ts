// Undo of a correction: in the collection first, then on the canvas; where the collection refuses, nothing moves.
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { redo, undo } from '../../app/_explorer/actions/steps'
import { historyOf } from '../../app/_explorer/state/history'
import { useMending } from '../../app/_explorer/state/mending'
import { useMessages } from '../../app/_explorer/state/messages'
import { addRoots, become, hide } from '../../app/_explorer/state/operations'
import { session, setSession, step, view } from '../../app/_explorer/state/session'
import { EMPTY_VIEW } from '../../app/_explorer/state/view'
import { person } from './things'

const short = person('p:short', 'R. Okafor', 3)
const full = person('p:full', 'Ruth Okafor', 14)
const MERGED = 'Merged R. Okafor into Ruth Okafor'

let asked: string[] = []
/** What the collection answers to a change; everything on the canvas is as it was given. */
let change: () => Response = () => Response.json({})

vi.stubGlobal('sessionStorage', { getItem: () => null })
vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
  if (path.startsWith('/api/corrections')) {
    asked.push(`${init.method} ${decodeURIComponent(path)} ${init.body ?? ''}`.trim())
    return change()
  }
  const ids = decodeURIComponent(path)
  const items = path.startsWith('/api/nodes') ? [short, full].filter(({ id }) => ids.includes(id)) : []
  return Response.json({ items })
})
afterAll(() => void vi.unstubAllGlobals())

beforeEach(() => {
  asked = []
  change = () => Response.json({})
  setSession({
    history: historyOf(addRoots({ nodes: [short, full], edges: [] })(EMPTY_VIEW)),
    selection: ['p:full'],
  })
  step(MERGED, become('p:short', 'p:full'), {
    ids: ['c:1', 'c:2'],
    to: 'active',
    pairs: [['p:short', 'p:full']],
  })
})

const onCanvas = () => [...view().scene.nodes.keys()].sort()
const refusal = (status: number, body: object) => () => Response.json(body, { status })

test('the last correction first, then the canvas; redo makes them again in their order', async () => {
  step('Hid Ruth Okafor', hide(['p:full']))
  await undo(2)
  expect(asked).toEqual(['DELETE /api/corrections/c:2', 'DELETE /api/corrections/c:1'])
  expect(onCanvas()).toEqual(['p:full', 'p:short'])
  expect([...useMending.getState().undone].sort()).toEqual(['c:1', 'c:2'])
  asked = []
  await redo()
  expect(asked).toEqual(['POST /api/corrections {"redo":"c:1"}', 'POST /api/corrections {"redo":"c:2"}'])
  expect(onCanvas()).toEqual(['p:full'])
  expect(useMending.getState().undone.size).toBe(0)
})

test('where the collection refuses, the step stays and the reason is told', async () => {
  change = refusal(503, { detail: 'The database does not answer.', remedy: 'Start it.' })
  await undo()
  expect(session().history.past.map(({ name }) => name)).toEqual([MERGED])
  expect(onCanvas()).toEqual(['p:full'])
  expect(useMessages.getState().notices.at(-1)).toMatchObject({
    tone: 'problem',
    text: `“${MERGED}” is not undone: The database does not answer.`,
    remedy: 'Start it.',
  })
})

test.each([
  ['undone elsewhere', refusal(400, { detail: 'It is undone already.', field: 'id' })],
  ['in no journal any more', refusal(404, { detail: 'There is no such correction.' })],
])('one that is %s hinders nothing', async (_what, answer) => {
  change = answer
  await undo()
  expect(session().history.past).toEqual([])
  expect(onCanvas()).toEqual(['p:full', 'p:short'])
})

test('a second press while the collection still answers takes nothing more back', async () => {
  const first = undo()
  await undo()
  await first
  expect(asked).toHaveLength(2)
  expect(session().history.past).toEqual([])
})
