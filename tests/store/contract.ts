// The contract of a GraphStore, as one suite that every backend runs: lib/store/store.ts sentence by sentence.
import { afterAll, beforeAll, describe } from 'vitest'
import type { GraphStore } from '../../lib/store/store'
import { answers } from './contract/answers'
import { correctionHistories } from './contract/correction-histories'
import { corrections } from './contract/corrections'
import { echoes } from './contract/echoes'
import { handles } from './contract/handles'
import { identity } from './contract/identity'
import { links } from './contract/links'
import { lists } from './contract/lists'
import { neighbourhood } from './contract/neighbourhood'
import { orders } from './contract/orders'
import { paging } from './contract/paging'
import { places } from './contract/places'
import { profiles } from './contract/profiles'
import { reprints } from './contract/reprints'
import { reviewing } from './contract/reviewing'
import { searching } from './contract/searching'
import { time } from './contract/time'
import { views } from './contract/views'
import { voices } from './contract/voices'
import { writing } from './contract/writing'

export interface Backend {
  /** An empty store; what an earlier one held is gone. */
  readonly empty: () => Promise<GraphStore>
  /** The same store once more, as another process would open it. */
  readonly again: () => Promise<GraphStore>
  /** How many random histories to try: a server takes its time. */
  readonly histories: number
}

/** How the parts of the suite get at the store under test. */
export type Stores = () => Omit<Backend, 'empty'> & { readonly store: GraphStore }

export const PARTS: readonly ((stores: Stores) => void)[] = [
  writing,
  places,
  answers,
  identity,
  lists,
  searching,
  links,
  echoes,
  reprints,
  neighbourhood,
  profiles,
  reviewing,
  voices,
  orders,
  time,
  views,
  corrections,
  correctionHistories,
  paging,
  handles,
]

/** `parts`: all, or those that matter for a store that is one of the others at heart. */
export function storeContract(name: string, backend: Backend, parts = PARTS): void {
  describe(`${name} keeps the contract of GraphStore`, () => {
    let store: GraphStore
    const stores = () => ({ ...backend, store })
    beforeAll(async () => {
      store = await backend.empty()
    })
    afterAll(() => store.close())

    for (const part of parts) part(stores)
  })
}
