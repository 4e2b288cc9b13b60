// Learned weights of the report model (ingest/extract/train/reports.ts); see docs/model-card.md.
import type { Weights } from '../linear'
import weights from './report.json'

export const reportWeights: Weights = weights
