// Words by which an organization's name tells that it is one.

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Last (or only capitalised head) word: "Port Ellery Harbour Authority", "Ruiz Holdings Ltd". */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  list(`agency alliance army assembly association authority bank battalion board brigade brigades broadcasting bureau
    cabinet centre center chamber church club coalition college commission committee company conference confederation
    congress consortium cooperative corporation corps council court department directorate division embassy enterprise
    enterprises federation fleet force forces forum foundation front fund government group guard guards guild holdings
    hospital industries initiative inspectorate institute institution intelligence junta laboratories laboratory league
    legion magazine militia ministry mission mosque movement museum navy network newspaper office organisation
    organization parliament partners partnership party police post press prosecutors regiment review school secretariat
    senate service services society squad studio studios syndicate systems task-force team television times tribune
    tribunal trust union universities university watch webster airlines airways motors pharmaceuticals technologies
    bancorp herald gazette journal chronicle observer guardian telegraph inquirer radio tv broadcasters media news
    unit observatory registry registrar ombudsman knesset duma bundestag politburo`),
)

/** First word: "Ministry of Defence", "University of Port Ellery". */
export const ORGANIZATION_OPENERS: ReadonlySet<string> = new Set(
  list(`ministry department university bank institute house federation association union organization organisation
    council committee commission office bureau agency court church society league chamber college school board
    congress parliament academy movement party front friends doctors reporters commanders veterans mothers families
    workers lawyers physicians students`),
)

export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  list('inc corp co ltd llc llp plc ag sa nv bv gmbh spa ab asa oy kg kk pte pty bhd tbk srl sarl lp'),
)

/** Bodies that are one of a kind in their country and often written in lower case. */
export const COMMON_BODIES: ReadonlySet<string> = new Set([
  'war cabinet',
  'security cabinet',
  'unity cabinet',
  'shadow cabinet',
])

/** Second words of `COMMON_BODIES`. */
export const COLLECTIVE_NAMES: ReadonlySet<string> = new Set(
  [...COMMON_BODIES].map((name) => name.split(' ')[1]!),
)

/** Last words of what is written with an acronym in brackets and is no body: "… Prevention Act (TPA)". */
export const NO_BODY_HEADS: ReadonlySet<string> = new Set(
  list(`act acts agreement accord treaty bill law code certificate card visa permit licence license vaccine virus disease
    syndrome disorder test system technology protocol index rate ratio standard framework plan program programme project
    scheme fund-raising strategy policy mechanism report review survey study degree course centre-line exam examination
    vehicle vehicles aircraft missile missiles weapon weapons device devices product products mine airport highway road
    territory zone area corridor region province state city island capital tax fee price statement officer executive
    minister director manager president general commissioner inspector secretary judge engineer intelligence reality
    learning currency token service-charge capita access authentication interface network-address`),
)

/** A name of two words or more that ends so is a text, not a body. */
export const LAW_HEADS: ReadonlySet<string> = new Set(
  list(
    'act acts bill law laws treaty agreement accord accords amendment constitution code certificate award awards prize',
  ),
)
