// The way back at the head of a panel.
'use client'
import { ArrowLeft } from 'lucide-react'
import { Button } from './button'

export function Back({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button small onClick={onClick}>
      <ArrowLeft size={14} aria-hidden />
      Back
    </Button>
  )
}
