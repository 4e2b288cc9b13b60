// A quote to take along: as a citation, as Markdown, or as a link to the very words.
'use client'
import { Copy } from 'lucide-react'
import { citation, markdownCitation, textLink } from '../../../lib/export/citation'
import { type Locator, locatedAt } from '../../../lib/model/article'
import type { QuoteRecord } from '../../../lib/model/records'
import { copyText } from '../actions/copy'
import { Menu, MenuItem } from '../ui/menu'

interface Props {
  readonly quote: QuoteRecord
  /** Of its article. */
  readonly locators: readonly Locator[]
}

export function CitationMenu({ quote, locators }: Props) {
  const { articleUrl } = quote
  const cited = { ...quote, ...locatedAt(locators, quote.start) }
  return (
    <Menu label="Copy this quote" icon={<Copy size={14} aria-hidden />}>
      <MenuItem note="with speaker and source" onSelect={() => copy(citation(cited))}>
        Citation
      </MenuItem>
      <MenuItem note="for notes and wikis" onSelect={() => copy(markdownCitation(cited))}>
        Markdown
      </MenuItem>
      <MenuItem
        disabled={articleUrl === null}
        note={articleUrl === null ? 'the article has no address' : 'opens at the very words'}
        onSelect={() => articleUrl !== null && copy(textLink(articleUrl, quote.text))}
      >
        Link to the words
      </MenuItem>
    </Menu>
  )
}

function copy(text: string): void {
  void copyText(text, 'Copied with its source.')
}
