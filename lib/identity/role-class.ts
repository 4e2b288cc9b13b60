// What somebody does, by the words of a role: a minister and a goalkeeper of one name are hardly one person.

const ROWS = {
  state: `minister president premier chancellor governor senator congressman congresswoman mayor councillor councilor
    councilman councilwoman alderman ambassador envoy consul diplomat secretary undersecretary lawmaker legislator mp pm
    politician parliamentarian king queen prince princess emir sultan taoiseach
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr brigadier brig
    soldier sheriff superintendent inspector constable detective`,
  law: 'lawyer attorney counsel prosecutor judge justice magistrate solicitor barrister',
  business: `ceo cfo coo entrepreneur investor banker broker businessman businesswoman founder co-founder trader insurer
    executive economist`,
  science: `professor prof lecturer scholar researcher scientist historian biologist chemist physicist geologist
    psychologist engineer hydrologist archaeologist`,
  medicine: 'physician surgeon doctor nurse psychiatrist therapist midwife paramedic epidemiologist',
  media: 'journalist reporter correspondent editor columnist presenter broadcaster anchor',
  arts: `author writer novelist poet playwright actor actress singer musician composer pianist violinist painter sculptor
    photographer filmmaker dancer choreographer comedian rapper cellist`,
  sport: `footballer striker midfielder goalkeeper defender winger player coach cyclist swimmer sprinter rower boxer
    golfer champion athlete batsman bowler jockey`,
  faith:
    'priest pastor bishop archbishop cardinal pope rabbi imam cleric ayatollah monk nun vicar reverend rev',
  trade: `farmer fisherman driver baker butcher carpenter plumber electrician shopkeeper miner welder mechanic waiter
    waitress cook chef builder gardener hairdresser cleaner labourer laborer student pupil pensioner retiree`,
} as const

export type RoleClass = keyof typeof ROWS
/** In one fixed order. */
export const ROLE_CLASSES = Object.keys(ROWS) as readonly RoleClass[]

const CLASS_OF: ReadonlyMap<string, RoleClass> = new Map(
  Object.entries(ROWS).flatMap(([name, words]) =>
    words.split(/\s+/).map((word) => [word, name as RoleClass] as const),
  ),
)

/** Who is often both in one life. All others hardly go together. */
const TOGETHER: ReadonlySet<string> = new Set(
  `state+law state+business state+science state+media state+medicine law+science business+science science+medicine
  science+media science+arts media+arts faith+science`.split(/\s+/),
)

export function goTogether(a: RoleClass, b: RoleClass): boolean {
  return a === b || TOGETHER.has(`${a}+${b}`) || TOGETHER.has(`${b}+${a}`)
}

/** Words that make somebody else's office of what follows or went before: "the minister's driver", "sister of the mayor". */
const BREAK = /^(?:of|for|to|at|in|on|and|who|whose|which|that|with|from|under|,|;)$/

/** The class of what the person is, by the head of each role: "waterways minister of Marenda" → state. Sorted. */
export function roleClasses(roles: readonly string[]): readonly RoleClass[] {
  const found = new Set<RoleClass>()
  for (const role of roles) {
    const head = headOf(role)
    const known = head === null ? undefined : CLASS_OF.get(head)
    if (known !== undefined) found.add(known)
  }
  return [...found].sort()
}

/** The last word before the first preposition: "former deputy director of the dam" → "director". */
function headOf(role: string): string | null {
  const words = role
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\([^)]{0,200}\)/g, ' ')
    .split(/[\s./]+/)
    .flatMap((word) => (word.endsWith(',') ? [word.slice(0, -1), ','] : [word]))
    .filter((word) => word !== '')
  const end = words.findIndex((word) => BREAK.test(word))
  const head = words
    .slice(0, end === -1 ? words.length : end)
    .filter((word) => !/^emerit(?:us|a)$/.test(word))
  return head.at(-1) ?? null
}
