// What is asked of the measuring worker and what it answers. Plain data.
import type { Appearance } from '../../state/appearance'
import type { Measures } from '../../state/measures'

export interface MeasureProblem extends Appearance {
  readonly nodes: readonly string[]
  readonly edges: readonly { readonly source: string; readonly target: string; readonly count: number }[]
}

export type MeasureAnswer = Measures
