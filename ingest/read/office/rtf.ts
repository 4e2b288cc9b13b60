// Rich Text Format (.rtf): paragraphs, then footnotes; not headers, comments, hidden or deleted text.
import iconv from 'iconv-lite'
import type { ZoneKind } from '../../../lib/model/article'
import type { ReadDocument } from '../document'
import type { Budget } from '../limits'
import { damaged } from '../refusals'
import { ofBlocks } from '../stated'
import { type Gatherer, gatherer } from './paragraphs'
import { charsetName, codePageName, RTF_BREAKS, RTF_CHARACTERS, RTF_SKIPPED } from './rtf-tables'
import { type RtfToken, rtfTokens } from './rtf-tokens'

/** Where the text of a group goes. */
type Destination = 'text' | 'note' | 'skip' | 'fonts' | 'styles' | 'title' | 'author' | 'created' | 'info'

/** What holds within a group and ends with it. */
interface Group {
  to: Destination
  /** `\ucN`: so many characters after `\u` stand for it in old programs. */
  replaced: number
  codePage: string
  /** Hidden or deleted. */
  unseen: boolean
  /** Opened with `\*`: an unknown group is to be passed over. */
  starred: boolean
}

interface State {
  group: Group
  readonly outer: Group[]
  readonly main: Gatherer
  readonly notes: Gatherer
  readonly fonts: Map<number, string>
  readonly styles: Map<number, string>
  readonly info: Record<'title' | 'author', string>
  created: { readonly year: number; month: number; day: number } | null
  codePage: string
  /** Number of the font or style that the tables are just describing. */
  entry: number
  /** Characters still to be passed over after `\u`. */
  pass: number
  kind: ZoneKind
}

export function readRtf(bytes: Buffer, budget: Budget): ReadDocument {
  const state = beginning()
  let count = 0
  for (const token of rtfTokens(bytes.toString('latin1'))) {
    if (++count % 10_000 === 0) budget.time()
    if (token.kind === 'open') {
      state.outer.push(state.group)
      state.group = { ...state.group, starred: false }
      budget.depth(state.outer.length)
    } else if (token.kind === 'close') close(state)
    else take(state, token)
  }
  if (state.outer.length > 0) throw damaged('RTF document')
  state.main.end()
  state.notes.end()
  return ofBlocks([...state.main.blocks, ...state.notes.blocks], {
    title: state.info.title || null,
    author: state.info.author || null,
    date: createdDay(state),
    language: null,
  })
}

function beginning(): State {
  const main = gatherer()
  const notes = gatherer()
  main.begin('body')
  notes.begin('body')
  return {
    group: { to: 'text', replaced: 1, codePage: 'windows-1252', unseen: false, starred: false },
    outer: [],
    main,
    notes,
    fonts: new Map(),
    styles: new Map(),
    info: { title: '', author: '' },
    created: null,
    codePage: 'windows-1252',
    entry: -1,
    pass: 0,
    kind: 'body',
  }
}

function close(state: State): void {
  const outer = state.outer.pop()
  if (outer === undefined) return
  if (state.group.to === 'note' && outer.to !== 'note') breakParagraph(state.notes, 'body')
  state.group = outer
}

function take(state: State, token: Exclude<RtfToken, { kind: 'open' | 'close' }>): void {
  const { group } = state
  if (token.kind === 'bytes') {
    const bytes = state.pass > 0 ? token.bytes.slice(state.pass) : token.bytes
    state.pass = Math.max(0, state.pass - token.bytes.length)
    put(state, iconv.decode(Buffer.from(bytes, 'latin1'), group.codePage))
    return
  }
  const { word, value } = token
  if (word === 'u' && value !== null) {
    put(state, String.fromCharCode(value < 0 ? value + 65_536 : value))
    state.pass = group.replaced
    return
  }
  const character = RTF_CHARACTERS[word]
  if (character !== undefined && !RTF_BREAKS.has(word)) put(state, character)
  else if (RTF_BREAKS.has(word)) breakHere(state)
  else if (word === '*') group.starred = true
  else if (!enter(state, word)) format(state, word, value)
}

/** Begins a group of its own kind; false for a word that is none. */
function enter(state: State, word: string): boolean {
  const { group } = state
  const destinations: Readonly<Record<string, Destination>> = {
    fonttbl: 'fonts',
    stylesheet: 'styles',
    info: 'info',
    title: 'title',
    author: 'author',
    creatim: 'created',
    footnote: 'note',
  }
  const to = destinations[word]
  if (group.to === 'skip') return false
  if (to !== undefined) group.to = to
  else if (RTF_SKIPPED.has(word) || group.starred) group.to = 'skip'
  else return false
  group.starred = false
  return true
}

function format(state: State, word: string, value: number | null): void {
  const { group } = state
  if (word === 'ansicpg') {
    state.codePage = codePageName(value ?? 0)
    group.codePage = state.codePage
  } else if (word === 'mac') group.codePage = 'macroman'
  else if (word === 'uc') group.replaced = Math.min(10, Math.max(0, value ?? 1))
  else if (word === 'v' || word === 'deleted') group.unseen = value !== 0
  else if (word === 'plain') group.unseen = false
  else if (word === 'f') font(state, value ?? 0)
  else if (word === 'fcharset' && group.to === 'fonts')
    state.fonts.set(state.entry, charsetName(value ?? 0) ?? '')
  else if (word === 's') style(state, value ?? 0)
  else if (word === 'pard' && group.to === 'text') setKind(state, 'body')
  else if (word === 'outlinelevel' && group.to === 'text' && (value ?? 9) < 9) setKind(state, 'heading')
  else if (group.to === 'created') created(state, word, value ?? 0)
}

function font(state: State, number: number): void {
  if (state.group.to === 'fonts') state.entry = number
  else state.group.codePage = state.fonts.get(number) || state.codePage
}

function style(state: State, number: number): void {
  if (state.group.to === 'styles') state.entry = number
  else if (state.group.to === 'text') setKind(state, namedKind(state.styles.get(number) ?? ''))
}

function created(state: State, word: string, value: number): void {
  if (word === 'yr') state.created = { year: value, month: 1, day: 1 }
  else if (state.created !== null && word === 'mo') state.created.month = value
  else if (state.created !== null && word === 'dy') state.created.day = value
}

function setKind(state: State, kind: ZoneKind): void {
  state.kind = kind
  state.main.kind(kind)
}

function namedKind(style: string): ZoneKind {
  if (/^title\s*;?$/i.test(style)) return 'headline'
  return /^(?:heading \d|subtitle)/i.test(style) ? 'heading' : 'body'
}

function put(state: State, text: string): void {
  const { to, unseen } = state.group
  if (to === 'text' && !unseen) state.main.add(text)
  else if (to === 'note' && !unseen) state.notes.add(text)
  else if (to === 'title' || to === 'author') state.info[to] += text
  else if (to === 'styles') state.styles.set(state.entry, (state.styles.get(state.entry) ?? '') + text)
}

function breakHere(state: State): void {
  if (state.group.to === 'text') breakParagraph(state.main, state.kind)
  else if (state.group.to === 'note') breakParagraph(state.notes, 'body')
}

function breakParagraph(paragraphs: Gatherer, kind: ZoneKind): void {
  paragraphs.end()
  paragraphs.begin(kind)
}

function createdDay({ created: day }: State): string | null {
  if (day === null) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.year}-${two(day.month)}-${two(day.day)}`
}
