// Words of dates and of happenings.

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

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

/** Last word of the name of a happening: "Port Ellery Summit", "Iron Tide War". */
export const EVENT_NOUNS =
  list(`war wars summit conference congress talks negotiations election elections referendum
  agreement accord accords treaty deal pact ceasefire truce armistice attack attacks bombing bombings massacre genocide
  operation offensive invasion uprising intifada revolution coup rebellion revolt riot riots protest protests march
  strike siege battle raid festival games olympics cup championship championships tournament open prix championnat
  league final finals awards award prize marathon exhibition expo fair forum earthquake hurricane typhoon cyclone
  tsunami flood floods fire disaster crisis pandemic outbreak scandal affair trial inquiry hearing speech address
  debate anniversary day week eve holocaust nakba depression campaign crusade mission initiative convention
  conclave jubilee festival carnival derby regatta tour rally caucus primary primaries inauguration funeral wedding`)
