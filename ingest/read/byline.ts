// The line that says who wrote it: "By Ana Ruiz and Ben Oyelaran in Port Ellery | Harbour Courier".
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../extract/rules/first-names'
import { findDate } from './dates'
import { isOutlet, OUTLET } from './outlets'

const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|der|den|la|le|al|bin|el|di|du)){0,5}"
const NAMES = `${NAME}(?:(?:,\\s+|\\s+and\\s+|,\\s+and\\s+|\\s+&\\s+)${NAME})*`
/** A hyphen within a name is no separator: it has spaces around it. */
const SEPARATOR = '(?:\\s*[,|•·–—]\\s*|\\s+-\\s+)'

const BYLINE = new RegExp(
  `^(?:(?:[Ww]ords|[Ss]tory|[Rr]eport|[Tt]ext|[Ww]ritten|[Rr]eporting)\\s+)?(?:by|By|BY):?\\s+(${NAMES})(?:,?\\s+in\\s+\\p{Lu}[\\p{L}.'’ -]{1,40}?)?\\s*(?:${SEPARATOR}(.{2,60}))?$`,
  'u',
)
const JOBS =
  'writer|reporter|correspondent|editor|columnist|critic|producer|presenter|journalist|contributor|commentator|analyst|photographer|bureau chief|staff'
const JOB = new RegExp(`\\b(?:${JOBS})s?\\b`, 'i')
/** "Ines Halloran Staff Writer" */
const JOB_BEHIND = new RegExp(
  `\\s+(?:(?:Staff|Senior|Chief|Special|Associate|Deputy|Political|Foreign)\\s+)*(?:${JOBS})s?$`,
  'i',
)
const WRITES_IN = new RegExp(
  `^(${NAME}) (?:writes|reports) (?:in|for) (?:the )?(${OUTLET}?)(?: on (.{6,30}))?:?$`,
  'u',
)
const BARE_NAMES = new RegExp(`^${NAMES}$`, 'u')

/** What a byline tells; null where it says nothing. */
export interface Byline {
  readonly byline: string | null
  readonly source: string | null
  readonly publishedAt: string | null
}

/** "By Ana Ruiz and Ben Oyelaran, Port Ellery Courier"; also "Ana Ruiz writes in the Courier on 3 March 2025:". */
export function parseByline(line: string): Byline | null {
  if (line.length > 300) return null
  return signed(line) ?? writesIn(line)
}

function signed(line: string): Byline | null {
  const match = line.length <= 160 ? BYLINE.exec(line) : null
  if (match?.[1] === undefined) return null
  const behind = (match[2] ?? '').split(/\s*[|•·]\s*|,\s+/)
  const parts = match[1].split(/,\s+(?!and\s)/)
  const source = [...behind, ...parts.slice(1)].find(isOutlet) ?? null
  const names = [...parts, ...behind.filter(isName)].filter((part) => part !== source && !isJob(part))
  return {
    byline: names.map((name) => titleCased(name.replace(JOB_BEHIND, ''))).join(', ') || null,
    source,
    publishedAt: findDate(match[2] ?? '')?.iso ?? null,
  }
}

function writesIn(line: string): Byline | null {
  const match = WRITES_IN.exec(line)
  if (match === null) return null
  return {
    byline: match[1] ?? null,
    source: match[2] ?? null,
    publishedAt: findDate(match[3] ?? '')?.iso ?? null,
  }
}

/** "Business Editor"; "Ines Halloran Staff Writer" is a name with a job behind it. */
function isJob(part: string): boolean {
  return JOB.test(part) && !isName(part.replace(JOB_BEHIND, ''))
}

/** A line that is names and nothing else, each with a first name people bear: "Ana Ruiz and Ben Oyelaran". */
export function bareNames(line: string): string | null {
  if (line.length > 100 || !BARE_NAMES.test(line)) return null
  const names = line.split(/,\s+and\s+|,\s+|\s+and\s+|\s+&\s+/)
  return names.every((name) => isName(name) && !JOB.test(name)) ? titleCased(line) : null
}

function isName(text: string): boolean {
  const words = text.split(/\s+/)
  const first = words[0]?.toLowerCase() ?? ''
  if (words.length < 2 || words.length > 5 || isOutlet(text)) return false
  return FEMALE_NAMES.has(first) || MALE_NAMES.has(first) || OTHER_NAMES.has(first)
}

/** "ANA RUIZ" → "Ana Ruiz"; mixed case stays. */
function titleCased(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.replace(/\p{L}[\p{L}’']*/gu, (word) => word[0] + word.slice(1).toLowerCase())
}
