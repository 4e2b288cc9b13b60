// Light or dark: the system's until a person chooses; the choice is kept in a cookie, so that the server knows it.
'use client'
import { Moon, Sun } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from '../state/messages'
import { IconButton } from '../ui/button'

const YEAR_SECONDS = 31_536_000

export function ThemeButton() {
  const [dark, setDark] = useState(false)
  useEffect(() => setDark(isDark()), [])

  const toggle = () => {
    const theme = isDark() ? 'light' : 'dark'
    document.documentElement.dataset.theme = theme
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser yet
    document.cookie = `hearsay-theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
    setDark(theme === 'dark')
    announce(`${theme} theme`)
  }
  return (
    <IconButton label={dark ? 'Light theme' : 'Dark theme'} onClick={toggle}>
      {dark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
    </IconButton>
  )
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
}
