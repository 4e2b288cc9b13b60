// Runs layouts away from the page, so that it answers to the hand while they think.
import { force } from './force'
import { columns, concentric, timeline } from './ordered'
import type { LayoutProblem, Placement } from './problem'

const LAYOUTS: Readonly<Record<LayoutProblem['layout'], (problem: LayoutProblem) => Placement[]>> = {
  force,
  concentric,
  layers: columns,
  timeline,
}

self.onmessage = (event: MessageEvent<LayoutProblem>) => {
  self.postMessage(LAYOUTS[event.data.layout](event.data))
}
