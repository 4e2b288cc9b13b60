// What a corrected quote says about itself: who changed it, when and why.
import type { Correction, EntityRef } from '../../model/correction'
import type { Reason } from '../../model/quote'

/** "Ruth Hale named Leonid Aske as the speaker on 2026-11-26: the letter is his" */
export function reassigned(correction: Correction, speaker: EntityRef | null): Reason {
  return reason(
    correction,
    speaker === null ? 'marked the speaker as unknown' : `named ${speaker.name} as the speaker`,
  )
}

/** "A reader marked these words as said by Leonid Aske on 2026-11-26." */
export function added(correction: Correction, speaker: EntityRef | null): Reason {
  const by = speaker === null ? 'speech of an unknown speaker' : `said by ${speaker.name}`
  return reason(correction, `marked these words as ${by}`)
}

/** "A reader took out “Further Reading”, who was the speaker, on 2026-11-26." */
export function hidden(correction: Correction, entity: EntityRef): Reason {
  return reason(correction, `took out “${entity.name}”, named as the speaker before,`)
}

function reason({ by, at, why }: Correction, deed: string): Reason {
  const end = why === '' ? '.' : `: ${why}`
  return { rule: 'corrected', note: `${by || 'A reader'} ${deed} on ${at.slice(0, 10)}${end}`, margin: 1 }
}
