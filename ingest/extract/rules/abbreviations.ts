// Abbreviations whose full stop belongs to the word, and does not end a sentence when a name or number follows.

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Before a name: "Dr. Ruiz". Never the end of a sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`mr mrs ms mx dr prof rev fr sr sra srta hon st ste messrs mme mlle gen lt col maj capt cpt cmdr cmndr cdr
    adm sgt cpl pvt brig pres gov sen rep reps sens amb atty supt insp det ald asst assoc dep sec treas mgr msgr
    ayat sh vice-adm rear-adm ret res no nos vol vs art fig ch mt ft`),
)

/** After a name or inside an expression: may end a sentence when the next word starts one. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`jr inc co corp ltd llc llp plc bros cos dept univ assn est govt intl natl etc al approx ave blvd rd hwy
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ont que`),
)
