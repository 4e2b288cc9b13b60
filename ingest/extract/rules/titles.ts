// Titles, ranks and offices that stand before a name and are no part of it: "Maj. Gen. (res.) Holt", "Mayor Ruiz".

const list = (words: string): string[] => words.trim().split(/\s+/)

export const MALE_TITLES: ReadonlySet<string> = new Set(
  list(`mr mister sir lord king prince duke father brother pope monsignor señor senor don herr monsieur baron count
    taoiseach alhaji malam mallam cde pandit swami datuk dato tun encik khun nawab thakur
    emperor sultan sheikh sheik shaikh imam rabbi ayatollah mullah chairman congressman councilman spokesman
    businessman policeman fr msgr hon'ble shri sri`),
)

export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  list(`mrs ms miss madam madame lady queen princess duchess sister dame señora senora doña frau mademoiselle baroness
    alhaja hajia datin puan daw begum
    countess empress chairwoman congresswoman councilwoman spokeswoman businesswoman policewoman mme mlle sra srta smt`),
)

/** Words that may stand in a chain of titles before a name (lower case, without full stop). */
export const TITLES: ReadonlySet<string> = new Set([
  ...MALE_TITLES,
  ...FEMALE_TITLES,
  ...list(`dr doctor prof professor rev reverend hon honourable honorable saint st mx messrs
    gen general lt lieutenant col colonel maj major capt captain cmdr commander cdr adm admiral sgt sergeant cpl
    corporal pvt private brig brigadier marshal commodore ensign warrant officer pte spc specialist staff field
    air vice-admiral vice-marshal res ret det detective insp inspector supt superintendent constable sheriff marshall
    pres president vice vice-president prime premier minister chancellor secretary undersecretary under-secretary
    deputy assistant acting interim former ex-president ex-minister then-president outgoing incoming caretaker
    gov governor lieutenant-governor sen senator rep representative reps sens congressperson mp mep mla mk
    ambassador amb envoy consul attache attaché commissioner councillor councilor councilmember alderman mayor
    speaker whip leader chief head director director-general secretary-general chair chairperson ceo cfo coo cto
    chief-of-staff founder co-founder owner manager coach captain judge justice magistrate prosecutor attorney lawyer
    solicitor barrister counsel attorney-general solicitor-general treasurer comptroller
    cardinal archbishop bishop pastor deacon dean canon abbot patriarch metropolitan
    maj-gen lt-gen brig-gen lt-col lt-cdr sub-lt subedar havildar wing squadron flight asp dsp dcp acp dig igp aig ssp
    engr eng arch barr adv tánaiste tanaiste prophet evangelist apostle acharya maharaj sardar
    emir amir hajj haji maulana mufti grand crown cheikh mullah guru lama dalai
    spokesperson activist analyst economist historian journalist reporter correspondent columnist editor author writer
    novelist poet actor actress singer musician director producer filmmaker designer artist scientist researcher
    engineer architect student teacher farmer resident witness veteran businessperson entrepreneur billionaire
    tycoon striker midfielder defender goalkeeper quarterback forward winger captain skipper boxer golfer
    comrade citizen candidate nominee lawmaker legislator opposition foreign defense defence finance interior home
    health education justice agriculture energy transport trade labour labor information communications culture
    sports tourism environment housing planning science technology security intelligence national`),
])

/** "Maj.", "Mayor": a word in lower case that may stand before a name. */
export function isTitle(word: string): boolean {
  return TITLES.has(word.replaceAll('.', ''))
}

/** Titles that make the name after them a person whatever else speaks against it. */
export const STRONG_TITLES: ReadonlySet<string> = new Set([
  ...list(
    `mr mrs ms miss dr prof sir lady dame rev sen gov rep gen lt col maj capt sgt adm cpl brig cmdr insp supt`,
  ),
  ...list(`president senator governor congressman congresswoman minister chancellor ambassador mayor professor judge
    justice sheikh ayatollah colonel lieutenant sergeant corporal brigadier admiral archbishop bishop cardinal pope
    spokesman spokeswoman spokesperson chairman chairwoman lawmaker detective inspector`),
])

/** The gender a title tells, in lower case without full stop; null when it tells none. */
export function titleGender(word: string): 'male' | 'female' | null {
  if (MALE_TITLES.has(word)) return 'male'
  return FEMALE_TITLES.has(word) ? 'female' : null
}

/** Parts of a name in lower case: "Karim al-Sanari", "Greta von der Aue", "Omar bin Tarif". */
export const PARTICLES: ReadonlySet<string> = new Set(
  list(`al el ul ur bin ibn bint abu umm ben bar de del della delle di da das do dos du des la le les van von der den
    ter ten zu zur zum vom af av y e san st mac ap ó ní nic ua dela bte binte binti wa ould`),
)

/** After a name, part of it or to be left out of a comparison. */
export const SUFFIXES: ReadonlySet<string> = new Set(list('jr sr ii iii iv phd md esq qc kc mp mbe obe'))
