// What a hand does on the canvas: moves the picture, or draws around what it wants to select.
import { create } from 'zustand'
import { announce } from './messages'

interface Tools {
  readonly lasso: boolean
}

export const useTools = create<Tools>(() => ({ lasso: false }))

export function toggleLasso(): void {
  const lasso = !useTools.getState().lasso
  useTools.setState({ lasso })
  announce(lasso ? 'Lasso: draw around what you want to select. Escape ends it.' : 'Lasso ended')
}

export function endLasso(): void {
  useTools.setState({ lasso: false })
}
