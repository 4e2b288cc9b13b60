// The rules of a filter that are in force, each in words and with the filter that is left when it is taken away.
import { CHOICES, type ChoiceGroup, type Filter, isRanged, NO_FILTER } from '../../../lib/graph/filter'
import { NODE_KINDS } from '../../../lib/model/graph'
import {
  KIND_WORDS,
  QUOTE_CHOICE_WORDS,
  RELATION_WORDS,
  rangeWords,
  STANCE_CHOICE_WORDS,
  VOICE_WORDS,
} from '../words'

export interface Chip {
  readonly key: string
  /** "only direct quotes", "without people", "Ellery Post", "said from 3 May 2031" */
  readonly label: string
  readonly without: Filter
}

type Words = Readonly<Record<ChoiceGroup, Readonly<Record<string, string>>>>

/** What a choice of a group is called; of quotes where quotes are meant. */
export const CHOICE_WORDS: Words = {
  kinds: Object.fromEntries(NODE_KINDS.map((kind) => [kind, KIND_WORDS[kind].many])),
  relations: RELATION_WORDS,
  stances: STANCE_CHOICE_WORDS,
  quoteKinds: QUOTE_CHOICE_WORDS,
  voices: VOICE_WORDS,
}

const GROUPS = Object.keys(CHOICES) as readonly ChoiceGroup[]

export function offIn(filter: Filter, group: ChoiceGroup): ReadonlySet<string> {
  return filter[group]
}

/** The filter with other choices left out of a group. */
export function withOff(filter: Filter, group: ChoiceGroup, off: ReadonlySet<string>): Filter {
  return { ...filter, [group]: off }
}

/** "Only direct quotes", "Left out people", "All kinds of quotes": what a change of a group's choices is called. */
export function nameOfChange(
  group: ChoiceGroup,
  before: ReadonlySet<string>,
  off: ReadonlySet<string>,
): string {
  const left = CHOICES[group].filter((choice) => !off.has(choice))
  const words = CHOICE_WORDS[group]
  if (left.length === 1) return `Only ${words[left[0] ?? '']}`
  const changed = CHOICES[group].filter((choice) => off.has(choice) !== before.has(choice))
  const names = changed.map((choice) => words[choice]).join(', ')
  return off.size > before.size ? `Left out ${names}` : `Showed ${names}`
}

/** In the order of the filters' panel. */
export function chipsOf(filter: Filter): readonly Chip[] {
  return [...GROUPS.flatMap((group) => groupChips(filter, group)), ...dateChip(filter), ...sourceChip(filter)]
}

/** What is left in one chip where that is less to say than what is left out. */
function groupChips(filter: Filter, group: ChoiceGroup): readonly Chip[] {
  const off = offIn(filter, group)
  const words = CHOICE_WORDS[group]
  const left = CHOICES[group].filter((choice) => !off.has(choice))
  if (off.size === 0) return []
  if (left.length <= off.size) {
    const label =
      left.length === 0 ? `no ${group === 'relations' ? 'links' : 'quotes at all'}` : named(left, words)
    return [{ key: group, label, without: withOff(filter, group, new Set()) }]
  }
  return CHOICES[group]
    .filter((choice) => off.has(choice))
    .map((choice) => ({
      key: `${group} ${choice}`,
      label: `without ${words[choice]}`,
      without: withOff(filter, group, new Set([...off].filter((other) => other !== choice))),
    }))
}

function named(left: readonly string[], words: Readonly<Record<string, string>>): string {
  return `only ${left.map((choice) => words[choice]).join(', ')}`
}

function dateChip(filter: Filter): readonly Chip[] {
  if (!isRanged(filter)) return []
  const { after, before, dates, undated } = filter
  const which = { either: '', said: 'said ', published: 'published ' }[dates]
  const label = `${which}${rangeWords(after, before)}${undated ? ', or undated' : ''}`
  return [
    { key: 'dates', label, without: { ...filter, after: null, before: null, undated: NO_FILTER.undated } },
  ]
}

/** One chip for all: taking one of several away would leave out more, and a chip that goes lets more pass. */
function sourceChip({ sources, ...filter }: Filter): readonly Chip[] {
  if (sources.size === 0) return []
  const label = `printed by ${[...sources].sort().map(sourceWords).join(' or ')}`
  return [{ key: 'sources', label, without: { ...filter, sources: NO_FILTER.sources } }]
}

export function sourceWords(source: string): string {
  return source === '' ? 'no named publisher' : source
}
