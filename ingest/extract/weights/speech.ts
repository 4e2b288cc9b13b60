// Learned weights of the speech model (ingest/extract/train/speech.ts); see docs/model-card.md.
import type { Weights } from '../linear'
import weights from './speech.json'

export const speechWeights: Weights = weights
