// Learned weights of the antecedent model (ingest/extract/train/antecedents.ts); see docs/model-card.md.
import type { Weights } from '../linear'
import weights from './antecedent.json'

export const antecedentWeights: Weights = weights
