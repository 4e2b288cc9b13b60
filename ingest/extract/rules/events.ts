// Words of happenings.

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

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
  primary inauguration festival crisis
  pogrom contest declaration festival`)

/** Heads of unnamed happenings that count as events when the text dates them: "a cabinet meeting on May 2". */
export const DATED_NOUNS =
  list(`meeting speech interview summit protest rally demonstration strike attack attacks
  airstrike airstrikes raid bombing explosion shooting election vote referendum conference talks ceremony debate hearing
  trial ruling verdict flood earthquake crash letter petition announcement address ceasefire truce invasion clashes march
  vigil resignation arrest convention massacre statement session visit funeral wedding concert
  match inquiry operation collapse fire storm evacuation accord treaty briefing
  talk talks negotiations protests elections riots rallies strikes discussion discussions gathering consultations withdrawal trip tour launch sentencing blast
  incident accident collision stabbing assault ambush incursion landslide wildfire eruption derailment parade coup`)

/** Weak heads that are a name after a place: "the Tarn operation", "the Doha conference". */
export const PLACE_EVENT_NOUNS =
  list(`operation conference fire crash shooting shootings airstrike airstrikes explosion hearings process forum
  festival fair blackout famine landslide stampede collapse withdrawal evacuation ambush clashes incursion`)

/** Weak heads that are a name after a person: "the Tadesse trial". */
export const PERSON_EVENT_NOUNS =
  list(`trial trials funeral hearings inauguration assassination impeachment scandal affair
  inquiry murder verdict`)

/** Heads whose name comes after them: "Hurricane Odile", "Operation Iron Tide". */
export const NAMED_FIRST = list('hurricane typhoon cyclone storm superstorm operation')

/** "Treaty of Lindow", "Battle of Ellery": "of" and a capitalised name, a place or not. */
export const AGREED_NOUNS = list('treaty battle siege congress convention')

/** In the name of a body, whose last word may look like a happening: "Board of Elections". */
export const BODY_WORDS =
  list(`board commission committee council office court party agency ministry department bureau authority
  university institute association foundation union group inc company museum center centre federation news press`)

/** Before or around a happening: it has not happened. */
export const IRREALIS =
  list(`would could might may if unless whether possible potential future proposed planned planning plan
  plans hypothetical threatened threaten threatens avoid avert prevent no without expected expect fear fears feared
  calling hope hopes hoped hoping suggest suggested suggests rule ruled refuse refused cancel cancelled canceled
  consider considering demand demands demanded calls called call urge urged seek seeks sought propose proposes`)

/** What a participant does with an event. */
export const PARTICIPATION_VERBS =
  list(`attend join host hold lead address speak organize organise convene launch win sign
  broker mediate order carry stage open close boycott fight conduct perform meet chair arrange take begin start wage
  plan kill survive negotiate commit give deliver participate resign`)

/** Whose event it is, "of" says: "the trial of Ruiz". */
export const OWN_EVENT_NOUNS = list(
  'trial arrest resignation funeral inauguration assassination election wedding',
)

/** Names that no noun ends: one word or two, known by themselves. */
export const KNOWN_EVENTS: ReadonlySet<string> = new Set(
  `holocaust nakba brexit shoah watergate kristallnacht euromaidan arab_spring prague_spring super_bowl world_series
  black_death boxing_day great_leap_forward bloody_sunday d-day`
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
)

/** "resigned on Thursday … the resignation": what a deed told by a verb is called afterwards, by past form. */
export const TOLD_NOUNS: ReadonlyMap<string, string> = new Map(
  `resigned:resignation voted:vote met:meeting arrested:arrest elected:election collapsed:collapse evacuated:evacuation
  invaded:invasion exploded:explosion crashed:crash bombed:bombing attacked:attack protested:protest marched:march
  debated:debate collided:collision derailed:derailment withdrew:withdrawal visited:visit married:wedding
  sentenced:sentencing assassinated:assassination`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** "the flood" is one even where the text gives it neither name nor day. */
export const DISASTER_NOUNS =
  list(`flood floods earthquake hurricane typhoon cyclone tsunami wildfire landslide
  avalanche eruption explosion derailment collision shipwreck blackout stampede`)

/** All nouns at which a happening is looked for. */
export const HEAD_NOUNS: ReadonlySet<string> = new Set([
  ...EVENT_NOUNS,
  ...STRONG_EVENT_NOUNS,
  ...DATED_NOUNS,
  ...PLACE_EVENT_NOUNS,
  ...PERSON_EVENT_NOUNS,
  ...NAMED_FIRST,
  ...AGREED_NOUNS,
])
