// Restyles the canvas when the page's theme changes, by hand or with the system.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { forgetPicture } from './detail'
import { readPalette } from './palette'
import { stylesheet } from './stylesheet'

export function CanvasTheme({ cy }: { readonly cy: Core }) {
  useEffect(() => {
    const restyle = () => {
      forgetPicture(cy)
      cy.style(stylesheet(readPalette()))
    }
    const system = matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(restyle)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    system.addEventListener('change', restyle)
    return () => {
      observer.disconnect()
      system.removeEventListener('change', restyle)
    }
  }, [cy])
  return null
}
