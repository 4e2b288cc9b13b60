// Nouns for an act of speech, with its stance: "the mayor’s claim that", "her promise to". Data only.
import type { Stance } from '../../../lib/model/quote'

const rows: readonly (readonly [Stance, string])[] = [
  [
    'states',
    'statement statements comment comments remark remarks words tweet tweets observation description account testimony message post  explanation quote line response reply answer argument conclusion view verdict motto mantra slogan refrain quip joke pitch chant chants shout shouts cry cries speech lecture',
  ],
  ['claims', 'claim claims assertion assertions allegation allegations contention boast prediction forecast'],
  ['denies', 'denial denials rejection'],
  ['warns', 'warning warnings threat threats'],
  ['demands', 'demand demands call calls appeal appeals plea order request'],
  ['promises', 'promise promises pledge pledges vow vows assurance guarantee'],
  ['asks', 'question questions query'],
  ['praises', 'praise tribute'],
  [
    'criticises',
    'criticism criticisms attack attacks complaint complaints rebuke jab broadside tirade mockery',
  ],
  ['accuses', 'accusation accusations charge charges'],
  ['confirms', 'admission confirmation acknowledgment acknowledgement'],
  ['announces', 'announcement declaration revelation'],
  ['suggests', 'suggestion suggestions proposal proposals recommendation assessment'],
]

export const SPEECH_NOUNS: ReadonlyMap<string, Stance> = new Map(
  rows.flatMap(([stance, list]) => list.split(' ').map((noun) => [noun, stance] as const)),
)
