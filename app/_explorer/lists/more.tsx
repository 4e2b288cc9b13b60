// The button that fetches a list's next page, while there is one.
'use client'
import { Button } from '../ui/button'

export function More({ more }: { readonly more: (() => void) | null }) {
  return more === null ? null : (
    <Button small look="outlined" onClick={more}>
      More
    </Button>
  )
}
