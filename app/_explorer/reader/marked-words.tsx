// Words that a person has marked in the text: offered as a quote beside them.
'use client'
import { useEffect, useState } from 'react'
import type { ArticleRecord } from '../../../lib/model/records'
import type { Span } from '../../../lib/model/span'
import { AddQuote } from './add-quote'
import styles from './article-text.module.css'
import type { Paragraph } from './segments'
import { rangeBetween, shownPlace } from './selected-words'

interface Props {
  readonly article: ArticleRecord
  readonly paragraphs: readonly Paragraph[]
}

interface Marked {
  readonly span: Span
  /** Pixels of the window: where the marked words end. */
  readonly left: number
  readonly top: number
}

/** Fewer characters than this are no statement, but a slip of the mouse. */
const FEWEST = 3

export function MarkedWords({ article, paragraphs }: Props) {
  const [marked, setMarked] = useState<Marked | null>(null)
  useEffect(() => {
    const look = () => setMarked(markedIn(paragraphs))
    document.addEventListener('selectionchange', look)
    document.addEventListener('scroll', look, true)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('scroll', look, true)
    }
  }, [paragraphs])
  if (marked === null) return null
  return (
    <div className={styles.marked} style={{ left: marked.left, top: marked.top }}>
      <AddQuote article={article} span={marked.span} />
    </div>
  )
}

function markedIn(paragraphs: readonly Paragraph[]): Marked | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [a, b] = [
    shownPlace(range.startContainer, range.startOffset),
    shownPlace(range.endContainer, range.endOffset),
  ]
  const span = a === null || b === null ? null : rangeBetween(paragraphs, a, b)
  if (span === null || span.end - span.start < FEWEST) return null
  const last = [...range.getClientRects()].at(-1)
  return last === undefined ? null : { span, left: last.left, top: last.bottom + 6 }
}
