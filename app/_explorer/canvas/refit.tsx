// When the legend opens or grows onto elements, everything is fitted anew, unless somebody has moved the view.
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { fitAgain } from './sight'

export function CanvasRefit({ cy }: { readonly cy: Core }) {
  useEffect(() => {
    const stage = cy.container()?.parentElement
    if (stage === null || stage === undefined) return
    const sizes = new ResizeObserver(() => {
      if (!cy.destroyed()) fitAgain(cy)
    })
    let watched: Element | null = null
    // The legend comes with the first elements, and goes with the last
    const find = () => {
      const legend = stage.querySelector('[data-legend]')
      if (legend === watched) return
      sizes.disconnect()
      watched = legend
      if (legend !== null) sizes.observe(legend)
    }
    const children = new MutationObserver(find)
    children.observe(stage, { childList: true })
    find()
    return () => {
      children.disconnect()
      sizes.disconnect()
    }
  }, [cy])
  return null
}
