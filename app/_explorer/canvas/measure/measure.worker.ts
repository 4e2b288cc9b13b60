// Measures away from the page: betweenness of thousands takes seconds.
import { measure } from './measure'
import type { MeasureProblem } from './problem'

self.onmessage = (event: MessageEvent<MeasureProblem>) => {
  self.postMessage(measure(event.data))
}
