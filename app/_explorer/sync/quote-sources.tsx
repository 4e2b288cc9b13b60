// With a filter by publisher, every quote on the canvas needs the publisher of its article: asked of the server once.
'use client'
import { useEffect } from 'react'
import { attempt } from '../actions/attempt'
import { api } from '../api/client'
import { learnSources } from '../state/operations'
import { follow, useSession } from '../state/session'

export function QuoteSources() {
  const missing = useSession(({ history: { present } }) => {
    if (present.filter.source === null) return ''
    const articles = [...present.scene.nodes.values()].flatMap((n) =>
      n.kind === 'quote' ? [n.articleId] : [],
    )
    return [...new Set(articles)]
      .filter((id) => !present.sources.has(id))
      .sort()
      .join(' ')
  })
  useEffect(() => {
    if (missing === '') return
    const ids = missing.split(' ')
    void attempt('Looking up publishers', () => api.nodes(ids)).then((nodes) => {
      if (nodes === null) return
      const found = new Map(nodes.flatMap((n) => (n.kind === 'article' ? [[n.id, n.source] as const] : [])))
      follow(learnSources(new Map(ids.map((id) => [id, found.get(id) ?? null]))))
    })
  }, [missing])
  return null
}
