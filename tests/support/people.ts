// A made-up population and what articles call its people: full and short names, spellings, initials, surnames alone; with
// namesakes and lookalikes. The same for the same seed. Who is meant is known, so that identity can be scored.
import type { Random } from './random'

export interface Somebody {
  readonly number: number
  readonly given: string
  readonly surname: string
  /** Other ways to say the first name. */
  readonly short: readonly string[]
  readonly middle: string | null
  /** Written in another script at home: the spelling varies. */
  readonly foreign: boolean
  readonly article: boolean
  readonly roles: readonly string[]
}

const WESTERN: readonly (readonly string[])[] = `
William Bill Will;Robert Bob Rob;Margaret Maggie Peggy;Elizabeth Liz Beth;Edward Ed Ted;Thomas Tom;Richard Rick Dick;
Katherine Kate Kathy;Michael Mike;James Jim;Susan Sue;Deborah Debbie;Alexander Alex;Alexandra Alex;Patrick Pat;Patricia Pat;
Samuel Sam;Samantha Sam;Charles Charlie Chuck;Anthony Tony;Anna;Owen;Grace;Ingrid;Oscar;Felix;Clara;Martin;Laura;Simon;Nora;
Helen;Karen;Karin;Eric;Erik;Maria;Marie;Louisa;Louise;Jonathan Jon;Jan;Philip Phil;Judith Judy;Walter Walt;Victor Vic;
Teresa Terry;Terence Terry;Daniel Dan;Joan;Jean;Stephen Steve;Julia;Hugh;Vera;Neil;Ruth;Leonard Len;Marta;Paul;Emily`
  .split(';')
  .map((row) => row.trim().split(' '))

const FOREIGN_GIVEN =
  'Yahya Karim Mohammed Khaled Youssef Ahmed Nasreen Fatima Rasheed Hussein Sergei Dmitri Yulia Tamara Ghassan Samira Farouk Zeynab Daoud Mikhail Andrei Taras Bakhtiyar Nadezhda Oumar Aminata Khadija Tariq Salim Leila'.split(
    ' ',
  )

const TAILS =
  'holm wick ford berg sen son ström ley dale worth mann hurst stead man gate field more well'.split(' ')
const HEADS =
  'Brand Ver Kel Oster Lin Mar Hal Sand Tor Wester Ell Grim Fal Rav Hart Lund Stav Whit Thorn Crom Pell Ash Dun Birk Cald Vin Mor Stan Rom Hald'.split(
    ' ',
  )
const FOREIGN_HEADS =
  'San Rash Kar Ghal Mans Sukh Baq Tal Zahr Nass Dar Kol Petr Vol Shev Mel Bor Grud Kaz Rud Hamm Sab Jabb Tark'.split(
    ' ',
  )
const FOREIGN_TAILS = 'ari idi oury eddin aneh enko ovsky evich ayev arian ouni atta ewi imov'.split(' ')
const FOREIGN_MIDDLES = 'am ub al ir az or ukh id ek as'.split(' ')

const ROLES: readonly (readonly string[])[] = [
  ['minister', 'deputy minister', 'senator', 'mayor', 'governor', 'ambassador'],
  ['judge', 'lawyer', 'prosecutor'],
  ['founder', 'investor', 'banker'],
  ['professor', 'biologist', 'historian'],
  ['surgeon', 'nurse'],
  ['reporter', 'editor'],
  ['novelist', 'singer', 'actor'],
  ['goalkeeper', 'cyclist', 'striker'],
  ['bishop', 'rabbi'],
  ['farmer', 'driver', 'fisherman'],
]
const OFTEN = 300

/** Roles that no class is made of. */
const VAGUE = ['spokesperson', 'director', 'resident', 'head of the association', 'member of the board']

/**
 * `size` people. Of a hundred: 30 with names from another script, 2 who bear the name of another one (one in ten of them
 * with the same kind of work; never two who are both in the news often), 2 whose name looks like another's.
 */
export function population(size: number, random: Random): readonly Somebody[] {
  const people: Somebody[] = []
  const names = new Set<string>()
  for (let number = 0; number < size; number += 1) {
    const other = people.length === 0 ? undefined : random.pick(people)
    const fresh = newcomer(number, random, names)
    if (other !== undefined && number >= OFTEN && random.chance(0.02))
      people.push(namesake(other, fresh, random))
    else if (other !== undefined && random.chance(0.02)) people.push(lookalike(other, fresh))
    else people.push(fresh)
  }
  return people
}

/** Nobody's namesake by chance. */
function newcomer(number: number, random: Random, names: Set<string>): Somebody {
  const fresh = stranger(number, random)
  const name = `${fresh.given} ${fresh.surname}`
  if (names.has(name)) return newcomer(number, random, names)
  names.add(name)
  return fresh
}

function stranger(number: number, random: Random): Somebody {
  const foreign = random.chance(0.3)
  const [given = '', ...short] = foreign ? [random.pick(FOREIGN_GIVEN)] : random.pick(WESTERN)
  const stem = foreign
    ? random.pick(FOREIGN_HEADS) +
      (random.chance(0.7) ? random.pick(FOREIGN_MIDDLES) : '') +
      random.pick(FOREIGN_TAILS)
    : random.pick(HEADS) +
      (random.chance(0.4) ? random.pick(['er', 'en', 'a', 'ing', 'el']) : '') +
      random.pick(TAILS)
  return {
    number,
    given,
    short,
    surname: stem,
    foreign,
    article: foreign && random.chance(0.4),
    middle: random.chance(0.2) ? random.pick(WESTERN)[0]! : null,
    // Of those who are in the news often, everybody tells what they do
    roles: number < OFTEN || random.chance(0.85) ? random.pick(ROLES) : [],
  }
}

function namesake(other: Somebody, fresh: Somebody, random: Random): Somebody {
  const roles = random.chance(0.1) ? other.roles : fresh.roles
  return { ...other, number: fresh.number, middle: fresh.middle, roles }
}

/** Karen for Karin, Hartsen for Hartson: two people that a reader would keep apart. */
function lookalike(other: Somebody, fresh: Somebody): Somebody {
  if (other.foreign)
    return {
      ...other,
      number: fresh.number,
      given: fresh.foreign ? fresh.given : 'Anwar',
      roles: fresh.roles,
    }
  const surname = /sen$/.test(other.surname)
    ? other.surname.replace(/sen$/, 'son')
    : other.surname.replace(/(?:son|mann|man|$)$/, 'sen')
  return { ...other, number: fresh.number, surname, roles: fresh.roles }
}

export interface Called {
  readonly name: string
  readonly roles: readonly string[]
}

/** What an article calls somebody, the fullest way it does. */
export function called(somebody: Somebody, random: Random): Called {
  const roles = rolesIn(somebody, random)
  const full = surnameOf(somebody, random)
  if (random.chance(0.1)) return { name: full, roles: random.chance(0.55) ? roleOf(somebody, random) : [] }
  const given = givenOf(somebody, random)
  const middle =
    somebody.middle !== null && random.chance(0.25) ? `${middleOf(somebody.middle, random)} ` : ''
  return { name: `${given} ${middle}${full}`, roles }
}

function rolesIn(somebody: Somebody, random: Random): readonly string[] {
  if (random.chance(0.45)) return []
  return random.chance(0.15) ? [random.pick(VAGUE)] : roleOf(somebody, random)
}

function roleOf(somebody: Somebody, random: Random): readonly string[] {
  return somebody.roles.length === 0 ? [] : [random.pick(somebody.roles)]
}

function givenOf(somebody: Somebody, random: Random): string {
  if (random.chance(0.03)) return `${somebody.given[0]}.`
  if (somebody.short.length > 0 && random.chance(0.12)) return random.pick(somebody.short)
  return somebody.foreign && random.chance(0.25) ? respelled(somebody.given, random) : somebody.given
}

function middleOf(middle: string, random: Random): string {
  return random.chance(0.7) ? `${middle[0]}.` : middle
}

function surnameOf({ surname, foreign, article }: Somebody, random: Random): string {
  const spelled = foreign && random.chance(0.15) ? respelled(surname, random) : surname
  if (!article) return spelled
  return `${random.pick(['al-', 'al-', 'al-', 'el-', 'Al ', ''])}${spelled}`
}

/** One thing that newspapers do differently with names from another script. */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[b-df-hj-np-tv-z])e(?=[b-df-hj-np-tv-z])/, 'a'],
  [/(?<=[b-df-hj-np-tv-z])a(?=[b-df-hj-np-tv-z])/, 'e'],
  [/ou/, 'u'],
  [/(?<=[b-df-hj-np-tv-z])u(?=[b-df-hj-np-tv-z])/, 'ou'],
  [/ee/, 'i'],
  [/(?<=[b-df-hj-np-tv-z])i(?=[b-df-hj-np-tv-z])/, 'ee'],
  [/(?<=[aeiou])([sfmnl])(?=[aeiou])/, '$1$1'],
  [/(ss|ff|mm|nn|ll)/, ''],
  [/kh/i, 'h'],
  [/gh/i, 'g'],
  [/y$/, 'i'],
  [/i$/, 'y'],
  [/ei$/, 'ey'],
  [/(?<=[b-df-hj-np-tv-z])o(?=[b-df-hj-np-tv-z])/, 'u'],
  [/q/i, 'k'],
  [/a$/, 'ah'],
]

function respelled(name: string, random: Random): string {
  const able = RESPELLINGS.filter(([pattern]) => pattern.test(name))
  if (able.length === 0) return name
  const [pattern, by] = random.pick(able)
  const changed = name.replace(pattern, (found: string, one: unknown) => {
    if (by === '$1$1') return `${String(one)}${String(one)}`
    return by === '' ? found[0]! : by
  })
  return changed.charAt(0).toUpperCase() + changed.slice(1)
}
