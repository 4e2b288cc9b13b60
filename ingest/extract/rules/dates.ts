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

/** Heads that make a capitalised name an event even where the tagger saw an organization or a place. */
export const STRONG_EVENT_NOUNS =
  list(`war wars summit talks negotiations election elections referendum agreement accord
  accords treaty deal pact ceasefire truce armistice attack attacks bombing bombings massacre genocide offensive invasion
  uprising intifada revolution coup rebellion revolt riot riots protest protests siege battle raid games olympics cup
  championship championships tournament marathon expo earthquake hurricane typhoon cyclone tsunami flood floods disaster
  pandemic outbreak scandal affair inquiry debate holocaust nakba crusade jubilee carnival derby regatta caucus
  primary inauguration festival crisis`)

/** Heads of unnamed happenings that count as events when the text dates them: "a cabinet meeting on May 2". */
export const DATED_NOUNS =
  list(`meeting speech interview summit protest rally demonstration strike attack attacks
  airstrike airstrikes raid bombing explosion shooting election vote referendum conference talks ceremony debate hearing
  trial ruling verdict flood earthquake crash letter petition announcement address ceasefire truce invasion clashes march
  vigil resignation arrest convention massacre statement session visit funeral wedding concert
  match inquiry operation collapse fire storm evacuation accord treaty briefing`)

/** Before or around a happening: it has not happened. */
export const IRREALIS =
  list(`would could might may if unless whether possible potential future proposed planned planning plan
  plans hypothetical threatened threaten threatens avoid avert prevent no without expected expect fear fears feared
  consider considering demand demands demanded calls called call urge urged seek seeks sought propose proposes`)

/** What a participant does with an event. */
export const PARTICIPATION_VERBS =
  list(`attend join host hold lead address speak organize organise convene launch win sign
  broker mediate order carry stage open close boycott fight conduct perform meet chair arrange take begin start wage
  plan kill survive negotiate commit give deliver participate resign`)
