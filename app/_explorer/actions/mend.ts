// Making corrections, undoing and redoing them: each is a named step, so that undo of the canvas and of the journal is one.

import type { AppliedJournalAnswer } from '../../../lib/api/responses'
import type {
  CorrectionAction,
  CorrectionDraft,
  CorrectionRecord,
  EntityRef,
  QuoteRef,
} from '../../../lib/model/correction'
import type { EntityNode } from '../../../lib/model/graph'
import type { QuoteRecord } from '../../../lib/model/records'
import { api } from '../api/client'
import { asProblem, type Problem } from '../api/problem'
import { correctionWords } from '../correction-words'
import { type Mended, take } from '../state/history'
import { collectionChanged } from '../state/intake'
import { correctionsTurned, type Mending, openMending } from '../state/mending'
import { announce, offer } from '../state/messages'
import { session, setSession, view } from '../state/session'
import { signature } from '../state/signature'
import { plural } from '../words'
import { attempt } from './attempt'
import { afterMending, asCollected, type Pairs, turnCorrections } from './journal'
import { undo } from './steps'

/**
 * Makes corrections one after the other, as one step. The answer has those that were made: when one of several is
 * refused, which is told, those before it stand. Null when none was made.
 */
export async function mend(drafts: readonly CorrectionDraft[]): Promise<readonly CorrectionRecord[] | null> {
  const made: CorrectionRecord[] = []
  await attempt('Making the correction', async () => {
    for (const draft of drafts) made.push(await api.correct(draft))
  })
  const [first] = made
  if (first === undefined) return null
  const rest = made.length === 1 ? '' : ` and ${plural(made.length - 1, 'more correction')}`
  await settle(made, 'active', correctionWords(first.action) + rest)
  return made
}

/** Makes one correction without asking back, signed as the last one was. */
export function mendNow(action: CorrectionAction): Promise<readonly CorrectionRecord[] | null> {
  return mend([{ action, by: signature(), why: '' }])
}

/** Undoes or redoes a line of the journal. The last step of the canvas is taken back rather than another one added. */
export async function turnCorrection(record: CorrectionRecord, to: Mended['to']): Promise<void> {
  const name = correctionWords(record.action)
  if (to === 'undone' && isLastStep([record.id])) {
    await undo()
    return
  }
  const mended: Mended = { ids: [record.id], to, pairs: [] }
  if (await turnCorrections(mended, to, name))
    await settle([record], to, `${to === 'undone' ? 'Undid' : 'Redid'}: ${name}`)
}

/** The step of corrections that the collection has taken already: the canvas follows. */
async function settle(records: readonly CorrectionRecord[], to: Mended['to'], name: string): Promise<void> {
  const ids = records.map(({ id }) => id)
  const pairs = records.flatMap((record) => pairOf(record, to))
  const operation = await asCollected(pairs)
  setSession(({ history }) => ({ history: take(name, operation ?? ((v) => v), { ids, to, pairs })(history) }))
  correctionsTurned(ids, to)
  afterMending(pairs)
  announce(name)
  offer(`${name}.`, { label: 'Undo', run: () => void takeBack(records, to) })
}

/** What the button of the message does, whatever was done since. */
async function takeBack(records: readonly CorrectionRecord[], to: Mended['to']): Promise<void> {
  if (isLastStep(records.map(({ id }) => id))) await undo()
  else
    for (const record of [...records].reverse())
      await turnCorrection(record, to === 'active' ? 'undone' : 'active')
}

function isLastStep(ids: readonly string[]): boolean {
  const mended = session().history.past.at(-1)?.mended
  return mended?.to === 'active' && mended.ids.join() === ids.join()
}

/** Which node is to be seen where which one was. */
function pairOf({ action, leadsTo }: CorrectionRecord, to: Mended['to']): Pairs {
  if (leadsTo === null) return []
  const old =
    action.kind === 'merge'
      ? action.from.id
      : action.kind === 'retype' || action.kind === 'split'
        ? action.entity.id
        : leadsTo
  if (old === leadsTo) return []
  return to === 'active' ? [[old, leadsTo]] : [[leadsTo, old]]
}

/** Opens the dialog for a quote that is only known by its id; `confirm` needs none. */
export async function mendQuote(id: string, what: 'reassign' | 'reject' | 'confirm'): Promise<void> {
  const quote = await attempt('Fetching the quote', () => api.quote(id))
  if (quote === null) return
  if (what === 'confirm') await confirmQuote(quote)
  else openMending(quoteMending(quote, what))
}

function quoteMending(quote: QuoteRecord, kind: 'reassign' | 'reject'): Mending {
  return kind === 'reject' ? { kind, quote } : { kind, quote, to: null }
}

export async function confirmQuote(quote: QuoteRecord): Promise<void> {
  await mendNow({ kind: 'confirm', quote: quoteRefOf(quote) })
}

/** Who said it; null: nobody can tell, which a quote without a speaker says already: then that is confirmed. */
export function speakerAction(quote: QuoteRecord, speaker: EntityRef | null): CorrectionAction {
  return speaker === null && quote.speaker === null
    ? { kind: 'confirm', quote: quoteRefOf(quote) }
    : { kind: 'reassign', quote: quoteRefOf(quote), speaker }
}

/** Merges what is selected, or asks whom with: the first stays unless told otherwise. */
export function mergeSelected(ids: readonly string[] = session().selection): void {
  const nodes = ids.flatMap((id) => view().scene.nodes.get(id) ?? [])
  const entities = nodes.flatMap((n) => (n.kind === 'quote' || n.kind === 'article' ? [] : [n]))
  if (entities.length > 0) openMending({ kind: 'merge', entities })
}

export function refOf({ id, kind, label }: EntityNode): EntityRef {
  return { id, kind, name: label }
}

export function quoteRefOf({ articleId, kind, start, end, text }: QuoteRecord): QuoteRef {
  return { articleId, kind, start, end, text }
}

/**
 * Takes the lines of a journal over, as one step. Answers how many were added and how many were known, and why the server took
 * none of them.
 */
export async function applyLines(lines: string): Promise<AppliedJournalAnswer | Problem> {
  try {
    const answer = await api.applyJournal(lines)
    const made = await recordsOf(answer.ids)
    if (made.length > 0) await settle(made, 'active', `Applied ${plural(made.length, 'correction')}`)
    else if (answer.added > 0) collectionChanged()
    return answer
  } catch (error) {
    return asProblem(error)
  }
}

/** Those of the lines that are corrections in force now, in their order: the journal's last ones. */
async function recordsOf(ids: readonly string[]): Promise<readonly CorrectionRecord[]> {
  const added = new Set(ids)
  const found: CorrectionRecord[] = []
  let cursor: string | undefined
  for (let left = added.size; left > 0; left -= MOST_AT_ONCE) {
    const page = await api.corrections({ state: 'active', limit: MOST_AT_ONCE, cursor })
    found.push(...page.items.filter(({ id }) => added.has(id)))
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  return found.reverse()
}

const MOST_AT_ONCE = 500
