// Words of the closed classes: their part of speech does not depend on the neighbours.
import type { Pos } from '../document'

const words = (pos: Pos, list: string): [string, Pos][] =>
  list
    .trim()
    .split(/\s+/)
    .map((w) => [w, pos])

export const CLOSED_CLASS: ReadonlyMap<string, Pos> = new Map([
  ...words(
    'pronoun',
    `i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
    it its itself we us our ours ourselves they them their theirs themselves who whom whose anyone everyone someone
    nobody everybody somebody anybody something nothing everything anything`,
  ),
  ...words(
    'aux',
    `am is are was were be been being has have had having do does did can could may might shall should
    will would must don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't cannot couldn't
    won't wouldn't shouldn't mustn't ain't needn't`,
  ),
  ...words(
    'det',
    'the a an this these those every each some any no another both either neither all such what which',
  ),
  ...words(
    'prep',
    `of in on at by for with from into onto upon about against between among through during without
    within under over above below across behind beyond near toward towards since until till despite per via amid
    amidst throughout along around inside outside off to alongside besides except unlike versus`,
  ),
  ...words(
    'conj',
    'and or but nor yet if because although though unless whereas while whether than that as when where',
  ),
  ...words(
    'adv',
    'not never also very too just only even still already again there here then now however how why',
  ),
])

/** What the tagger reads for a form it does not know: "don’t" is tagged as "do". */
export const SPOKEN_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'m": 'am',
    "'re": 'are',
    "'ve": 'have',
    "'ll": 'will',
    "'d": 'would',
    "don't": 'do',
    "doesn't": 'does',
    "didn't": 'did',
    "isn't": 'is',
    "aren't": 'are',
    "wasn't": 'was',
    "weren't": 'were',
    "hasn't": 'has',
    "haven't": 'have',
    "hadn't": 'had',
    "can't": 'can',
    "couldn't": 'could',
    "won't": 'will',
    "wouldn't": 'would',
    "shouldn't": 'should',
    "mustn't": 'must',
    "ain't": 'is',
  }),
)

/** "’s" after one of these is "is" or "has"; after any other word it is the possessive. */
export const CLITIC_HOSTS: ReadonlySet<string> = new Set(
  'he she it that there here what who where how this let everyone someone everything something nothing'.split(
    ' ',
  ),
)
