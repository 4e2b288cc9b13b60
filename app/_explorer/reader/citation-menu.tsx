// A quote to take along: as a citation, as Markdown, or as a link to the very words.
'use client'
import { Copy } from 'lucide-react'
import type { QuoteRecord } from '../../../lib/model/records'
import { attempt } from '../actions/attempt'
import { notify } from '../state/messages'
import { Menu, MenuItem } from '../ui/menu'
import { citation, markdownCitation, textLink } from './citation'

export function CitationMenu({ quote }: { readonly quote: QuoteRecord }) {
  const { articleUrl } = quote
  return (
    <Menu label="Copy this quote" icon={<Copy size={14} aria-hidden />}>
      <MenuItem note="with speaker and source" onSelect={() => void copy(citation(quote))}>
        Citation
      </MenuItem>
      <MenuItem note="for notes and wikis" onSelect={() => void copy(markdownCitation(quote))}>
        Markdown
      </MenuItem>
      <MenuItem
        disabled={articleUrl === null}
        note={articleUrl === null ? 'the article has no address' : 'opens at the very words'}
        onSelect={() => articleUrl !== null && void copy(textLink(articleUrl, quote.text))}
      >
        Link to the words
      </MenuItem>
    </Menu>
  )
}

async function copy(text: string): Promise<void> {
  const done = await attempt('Copying', async () => {
    await navigator.clipboard.writeText(text)
    return true
  })
  if (done !== null) notify('Copied with its source.')
}
