// The errors `score.py --errors` writes, in the shape of our own scorer's.
import { asserted, type Fault, type Prediction } from './score'

/** A line of the error file. */
export interface OutsideError {
  readonly doc: string
  readonly kind: 'speaker' | 'missed_quote' | 'spurious_quote' | 'missed_entity' | 'spurious_entity'
  readonly quote?: string
  readonly gold_speaker?: string | null
  readonly gold_name?: string | null
  readonly speaker?: string | null
  /** The predicted phrase and name, or nothing. */
  readonly pred?: readonly string[]
  readonly type?: string
  readonly text?: string
}

export function toFaults(errors: readonly OutsideError[], predictions: readonly Prediction[]): Fault[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]))
  return errors.map((error) => toFault(error, byId.get(error.doc)))
}

function toFault(error: OutsideError, prediction: Prediction | undefined): Fault {
  const { doc, quote = '', pred = [], type = '', text = '' } = error
  const came = pred.at(-1) ?? 'nobody'
  const wanted = error.gold_name ?? error.gold_speaker ?? error.speaker ?? 'nobody'
  switch (error.kind) {
    case 'speaker':
      return {
        doc,
        kind: 'wrong speaker',
        text: quote,
        note: `wanted ${wanted}, came ${came}`,
        asserted: pred.length === 0 ? 'nobody' : asserted(sayer(prediction, pred)),
      }
    case 'missed_quote':
      return { doc, kind: 'missed quote', text: quote, note: wanted }
    case 'spurious_quote':
      return { doc, kind: 'spurious quote', text: quote, note: came }
    case 'missed_entity':
      return { doc, kind: 'missed entity', text, note: type }
    case 'spurious_entity':
      return { doc, kind: 'spurious entity', text, note: type }
  }
}

/** A predicted quote of the document with this phrase and name as its speaker. */
function sayer(prediction: Prediction | undefined, pred: readonly string[]) {
  const strings = (quote: Prediction['quotes'][number]): string =>
    [quote.speaker?.text, quote.speaker_name].filter(Boolean).join('\n')
  return prediction?.quotes.find((quote) => strings(quote) === pred.join('\n'))
}
