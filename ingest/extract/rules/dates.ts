// Words of dates.

/** Month → number, abbreviations too (without full stop). */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  `january jan 1 february feb 2 march mar 3 april apr 4 may 5 june jun 6 july jul 7 august aug 8
   september sept sep 9 october oct 10 november nov 11 december dec 12`
    .split(/(?<=\d)\s+/)
    .flatMap((row) => {
      const words = row.trim().split(/\s+/)
      return words.slice(0, -1).map((word) => [word, Number(words.at(-1))] as const)
    }),
)

/** Weekday → 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .flatMap((day, i) => [[day, i] as const, [day.slice(0, 3), i] as const]),
)

/** "yesterday" → days from the article's day. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

export const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'noon', 'afternoon', 'evening', 'night'])

/** Counts in "three days ago", "a month ago". */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  'a one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, i) => [word, Math.max(1, i)] as const)
    .concat([['an', 1]]),
)

/** The first words of dates in words: "Monday", "Jan.", "mid-June", "yesterday", "last week", "three days ago". */
export const DATE_OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...[...MONTHS.keys()].map((month) => `mid-${month}`),
  ...WEEKDAYS.keys(),
  ...SHIFTS.keys(),
  ...COUNTS.keys(),
  ...'the that this last next'.split(' '),
])
