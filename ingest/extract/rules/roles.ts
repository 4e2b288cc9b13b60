// Words for what a person is or does, and for what governments do.

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Heads of a description after a name: "Ruiz, the mayor of Port Ellery,". Singular, lower case. */
export const GENERIC_ROLES: ReadonlySet<string> = new Set(
  list(`president vice-president premier minister chancellor secretary undersecretary governor senator representative
    congressman congresswoman mayor councillor councilor councilman councilwoman alderman ambassador envoy consul
    diplomat commissioner chief head leader director chair chairman chairwoman chairperson chief-executive executive
    ceo cfo coo manager founder co-founder owner partner spokesman spokeswoman spokesperson adviser advisor aide
    strategist consultant analyst expert economist historian professor lecturer scholar researcher scientist fellow
    student teacher principal dean rector doctor physician surgeon nurse lawyer attorney counsel prosecutor judge
    justice magistrate sheriff officer commander general colonel major captain lieutenant sergeant admiral soldier
    fighter veteran deputy member lawmaker legislator mp politician candidate nominee activist campaigner organizer
    organiser volunteer coordinator journalist reporter correspondent editor columnist author writer novelist poet
    actor actress singer musician artist painter photographer filmmaker producer designer architect engineer
    programmer developer farmer fisherman worker driver pilot shopkeeper trader businessman businesswoman entrepreneur
    investor banker broker priest pastor bishop archbishop cardinal pope rabbi imam cleric ayatollah monk nun king
    queen prince princess emir sultan father mother son daughter brother sister husband wife widow uncle aunt cousin
    grandfather grandmother grandson granddaughter friend neighbour neighbor colleague resident witness survivor
    victim native player coach captain striker midfielder goalkeeper champion official negotiator mediator
    representative delegate chairperson-elect president-elect psychologist psychiatrist therapist biologist chemist
    physicist geologist librarian curator pensioner retiree`),
)

/** Lemmas of what only people and governments do; a place as their subject is its government. */
export const GOVERNMENT_VERBS: ReadonlySet<string> = new Set(
  list(`say tell announce declare deny accuse condemn reject insist demand warn urge agree refuse promise pledge vow
    threaten hope want believe argue maintain claim call ask propose offer welcome praise criticise criticize blame
    recognise recognize recognize impose lift sign negotiate back support oppose seek plan decide order approve
    summon expel recall provide pressure regard consider view fear suspect denounce respond retaliate`),
)

/** Titles by the nouns that take them up: "Sen. Holt … the senator … the lawmaker". */
export const TITLE_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator', 'lawmaker', 'legislator']],
  ['senator', ['lawmaker', 'legislator']],
  ['rep', ['representative', 'lawmaker', 'legislator', 'congressman', 'congresswoman']],
  ['representative', ['lawmaker', 'legislator', 'congressman', 'congresswoman']],
  ['congressman', ['lawmaker', 'representative']],
  ['congresswoman', ['lawmaker', 'representative']],
  ['mp', ['lawmaker', 'legislator', 'parliamentarian']],
  ['gov', ['governor']],
  ['gen', ['general']],
  ['col', ['colonel']],
  ['maj', ['major']],
  ['capt', ['captain']],
  ['lt', ['lieutenant']],
  ['sgt', ['sergeant']],
  ['adm', ['admiral']],
  ['cmdr', ['commander']],
  ['det', ['detective']],
  ['insp', ['inspector']],
  ['prof', ['professor']],
  ['dr', ['doctor']],
  ['rev', ['reverend']],
  ['pm', ['prime minister']],
  ['ceo', ['executive']],
])

/** Say that an office is held no longer. */
export const FORMER_WORDS: ReadonlySet<string> = new Set(
  list('former ex then late onetime one-time ousted retired erstwhile'),
)

/** Make an office another, smaller one. */
export const LESSER_WORDS: ReadonlySet<string> = new Set(
  list('deputy vice assistant associate junior under shadow acting interim caretaker'),
)

/** What any organization may be called once it has been named. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  list(`group company firm organization organisation agency union party association authority movement charity
    institute foundation federation club league coalition alliance network bureau body outlet newspaper paper`),
)
