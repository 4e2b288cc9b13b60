// Learned weights of the speaker model (ingest/extract/train/speakers.ts); see docs/model-card.md.
import type { Weights } from '../linear'
import weights from './attribution.json'

export const attributionWeights: Weights = weights
