// Taking an article out of the collection; not offered where the server takes no changes.
'use client'
import { Trash2 } from 'lucide-react'
import type { ArticleRecord } from '../../../lib/model/records'
import { forgetArticle } from '../actions/forget'
import { api } from '../api/client'
import { Button } from '../ui/button'
import { useAnswer } from '../ui/use-answer'

const QUESTION = 'Remove this article and its quotes from the collection?'

export function Forget({ article }: { readonly article: ArticleRecord }) {
  const health = useAnswer('health for removing', (signal) => api.health(signal))
  if (health.data === null || health.data.readOnly) return null
  return (
    <Button small look="outlined" onClick={() => confirm(QUESTION) && void forgetArticle(article.id)}>
      <Trash2 size={13} aria-hidden />
      Remove from the collection
    </Button>
  )
}
