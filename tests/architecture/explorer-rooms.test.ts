// The rooms inside the explorer: state knows nothing of how it is shown, and no panel reaches into another's.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importsOf, sourceFiles } from './imports'

const root = join(import.meta.dirname, '../..')
const HOME = 'app/_explorer/'

const SHOWS = ['words', 'api', 'state', 'actions', 'ui']

/** Which rooms a room may use, besides itself. `words` are the files beside explorer.tsx: words and glyphs. */
const USES: Readonly<Record<string, readonly string[]>> = {
  words: [],
  api: [],
  state: ['api'],
  actions: ['words', 'api', 'state'],
  ui: ['words', 'api'],
  canvas: ['words', 'state', 'actions'],
  sync: ['words', 'api', 'state', 'actions', 'ui'],
  messages: ['state', 'ui'],
  dialogs: SHOWS,
  dock: [...SHOWS, 'lists'],
  mend: [...SHOWS, 'lists'],
  filters: SHOWS,
  intake: SHOWS,
  lists: SHOWS,
  reader: SHOWS,
  'top-bar': SHOWS,
  voices: [...SHOWS, 'lists'],
  panels: [...SHOWS, 'filters', 'lists', 'mend', 'reader', 'voices'],
  stage: [...SHOWS, 'canvas', 'filters', 'mend'],
}

function roomOf(path: string): string {
  const [room = '', inside] = path.slice(HOME.length).split('/')
  return inside === undefined ? 'words' : room
}

const imports = sourceFiles(root)
  .filter((file) => file.startsWith(HOME) && file !== `${HOME}explorer.tsx`)
  .flatMap((file) => importsOf(root, file))
  .filter(({ path }) => path?.startsWith(HOME))

it('knows every room', () => {
  expect(imports.length).toBeGreaterThan(100)
  const rooms = new Set(imports.flatMap(({ file, path }) => [roomOf(file), roomOf(path ?? '')]))
  expect([...rooms].sort()).toEqual(Object.keys(USES).sort())
})

it('keeps the arrows between them', () => {
  const wrong = imports.filter(({ file, path }) => {
    const [from, to] = [roomOf(file), roomOf(path ?? '')]
    return from !== to && !USES[from]?.includes(to)
  })
  expect(wrong.map(({ file, path }) => `${file} → ${path}`)).toEqual([])
})
