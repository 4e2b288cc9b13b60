// What is said of an element when it is selected: also of links that are there and not shown.
import { beforeEach, expect, it } from 'vitest'
import { describe as said } from '../../app/_explorer/actions/select'
import { historyOf } from '../../app/_explorer/state/history'
import { addRoots, hide, pin, setFilter, setPerspective } from '../../app/_explorer/state/operations'
import { session, setSession } from '../../app/_explorer/state/session'
import { EMPTY_VIEW, type View } from '../../app/_explorer/state/view'
import { NO_FILTER } from '../../lib/graph/filter'
import { edge, person, quote } from './things'

const ruiz = person('p:ruiz', 'Dana Ruiz', 14)
const links = ['p:okafor', 'p:lund', 'p:mbeki'].map((id) => edge('SAID_ABOUT', 'p:ruiz', id))
const start = addRoots({
  nodes: [
    ruiz,
    person('p:okafor', 'Femi Okafor'),
    person('p:lund', 'Ada Lund'),
    person('p:mbeki', 'Jo Mbeki'),
  ],
  edges: links,
})(EMPTY_VIEW)
const show = (view: View) => setSession({ history: historyOf(view) })
const before = session().history.present

beforeEach(() => show(before))

it('counts the links shown, and says nothing of hidden ones where there are none', () => {
  show(start)
  expect(said(ruiz)).toBe('Dana Ruiz, person, 14 quotes, 3 links shown')
})

it('counts what hiding leaves out', () => {
  show(pin(['p:ruiz'])(hide(['p:okafor', 'p:lund'])(start)))
  expect(said(ruiz)).toBe('Dana Ruiz, person, 14 quotes, 1 link shown, 2 hidden, pinned')
})

it('counts what a filter leaves out', () => {
  show(setFilter({ ...NO_FILTER, relations: new Set(['SAID_ABOUT']) })(start))
  expect(said(ruiz)).toBe('Dana Ruiz, person, 14 quotes, 0 links shown, 3 hidden')
})

it('does not count what the present view draws otherwise', () => {
  const spoken = addRoots({ nodes: [quote('q:1', 'p:ruiz')], edges: [edge('SAID', 'p:ruiz', 'q:1')] })(start)
  show(spoken)
  expect(said(ruiz)).toContain('3 links shown')
  expect(said(ruiz)).not.toContain('hidden')
  show(setPerspective('statements')(spoken))
  expect(said(ruiz)).toBe('Dana Ruiz, person, 14 quotes, 1 link shown')
})
