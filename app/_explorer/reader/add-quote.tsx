// The way to a quote that was overlooked: with nothing marked in the text, its words are typed.
'use client'
import { TextQuote } from 'lucide-react'
import type { ArticleRecord } from '../../../lib/model/records'
import type { Span } from '../../../lib/model/span'
import { openMending } from '../state/mending'
import { Button } from '../ui/button'
import { useWriteBar } from '../ui/use-write-bar'

interface Props {
  readonly article: ArticleRecord
  readonly span?: Span
}

export function AddQuote({ article, span }: Props) {
  const { reason } = useWriteBar()
  return (
    <Button
      small
      look={span === undefined ? 'outlined' : 'primary'}
      disabled={reason !== null}
      title={reason ?? undefined}
      // The marked words stay marked until the dialog has taken them
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => openMending({ kind: 'add', article, span: span ?? null })}
    >
      <TextQuote size={13} aria-hidden />
      {span === undefined ? 'Add a quote…' : 'Add as a quote…'}
    </Button>
  )
}
