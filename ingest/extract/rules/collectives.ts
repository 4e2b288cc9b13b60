// How texts name people of a collective: "three ministers, including Ruiz", "officials such as Holt". Data only.

/** Words between a collective and people it names. */
export interface Introduction {
  readonly words: string
  /** The tie of those who are named; null: they are not of it, or it cannot be told. */
  readonly role: string | null
  readonly example: string
}

export const INTRODUCTIONS: readonly Introduction[] = [
  { words: 'including', role: 'member', example: 'three ministers, including Ruiz and Holt, said' },
  { words: 'such as', role: 'member', example: 'officials such as Ruiz said' },
  { words: 'as', role: 'member', example: 'such officials as Ruiz said' },
  { words: 'among them', role: 'member', example: 'five senators, among them Ruiz and Holt, said' },
  { words: 'amongst them', role: 'member', example: 'five senators, amongst them Ruiz, said' },
  { words: 'namely', role: 'member', example: 'two ministers, namely Ruiz and Holt, said' },
  { words: 'notably', role: 'member', example: 'critics, notably Ruiz, said' },
  { words: 'most notably', role: 'member', example: 'critics, most notably Ruiz, said' },
  { words: 'especially', role: 'member', example: 'some ministers, especially Ruiz, said' },
  { words: 'particularly', role: 'member', example: 'some ministers, particularly Ruiz, said' },
  { words: 'in particular', role: 'member', example: 'some ministers, in particular Ruiz, said' },
  { words: 'led by', role: 'leader', example: 'a group of senators led by Ruiz said' },
  { words: 'headed by', role: 'leader', example: 'a delegation headed by Ruiz said' },
  { words: 'chaired by', role: 'chair', example: 'a panel chaired by Ruiz said' },
  { words: 'like', role: null, example: 'residents like Ruiz said: alike, or one of them' },
  { words: 'but not', role: null, example: 'most ministers, but not Ruiz, said' },
  { words: 'not including', role: null, example: 'five ministers, not including Ruiz, said' },
  { words: 'though not', role: null, example: 'most ministers, though not Ruiz, said' },
  { words: 'excluding', role: null, example: 'three ministers, excluding Ruiz, said' },
  { words: 'except', role: null, example: 'all ministers except Ruiz said' },
  { words: 'except for', role: null, example: 'all ministers, except for Ruiz, said' },
  { words: 'apart from', role: null, example: 'all ministers, apart from Ruiz, said' },
  { words: 'other than', role: null, example: 'ministers other than Ruiz said' },
]

const words = (list: string) => new Set(list.split(' '))

/** How many a collective counts: "two aides, Ruiz and Holt," are exactly these. */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 2] as const),
)

/** Two who are named behind it: "the couple, Ruiz and Holt, said". */
export const PAIRS = words('couple pair duo twins')

/** Stand before "of" and those they count: "a group of senators", "dozens of economists". */
export const QUANTITIES = words(
  'group groups number dozens scores hundreds thousands majority minority handful pair trio couple team panel delegation coalition band crowd chorus half members many several some all both most few others two three four five six seven eight nine ten',
)

/** Nouns in the plural that "-s" does not show, or that no list of persons has. */
export const PEOPLE =
  /(?:^|[a-z])(?:men|women|people|children|clergy|folk)$|^(?:mps|meps|nuns|monks|heirs|twins)$/u
