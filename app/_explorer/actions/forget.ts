// Removing an article from the collection: the canvas loses what only it said, and its counts are made anew.
import { RELATIONS } from '../../../lib/model/graph'
import { api } from '../api/client'
import { collectionChanged } from '../state/intake'
import { notify } from '../state/messages'
import { renew } from '../state/operations'
import { keepSelection, setSession, view } from '../state/session'
import { attempt } from './attempt'
import { closeReader } from './read'

export async function forgetArticle(id: string): Promise<void> {
  const done = await attempt('Removing the article', async () => {
    await api.forget(id)
    return true
  })
  if (done === null) return
  await refresh() // before the reader closes: the panel behind it may be of somebody only this article named
  closeReader()
  collectionChanged()
  notify('The article and its quotes are gone from the collection. Add it again to undo this.')
}

/** Asks for everything on the canvas again. Not a step: what is gone cannot come back by undo, so none leads there. */
async function refresh(): Promise<void> {
  await attempt('Bringing the canvas up to date', async () => {
    const nodes = await api.nodes([...view().scene.nodes.keys()])
    const edges = await api.edges(
      nodes.map((n) => n.id),
      RELATIONS,
    )
    setSession(({ history }) => ({
      history: { ...history, past: [], future: [], present: renew({ nodes, edges })(history.present) },
    }))
    keepSelection()
  })
}
