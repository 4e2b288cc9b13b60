// Keeping what is shown under a name, opening it again, and telling a story in steps.
import type { SavedView, StoryStep, ViewDraft } from '../../../lib/model/saved-view'
import { api } from '../api/client'
import { asProblem, Problem } from '../api/problem'
import { encodeView } from '../state/hash'
import { notify } from '../state/messages'
import { session, setSession, view } from '../state/session'
import { keptViewsChanged, openStory, useStory } from '../state/story'
import { plural } from '../words'
import { attempt } from './attempt'
import { copyText } from './copy'
import { openState } from './open'
import { turnTo } from './select'

/** What is shown, with every place, as a kept view or a step of a story holds it. */
function shownState(): string {
  return encodeView(view(), session().selection, { positioned: Number.POSITIVE_INFINITY })
}

/** Keeps what is shown under a name; one of the same name is replaced. Null when it could not be kept. */
export async function keepView(name: string, note: string): Promise<SavedView | null> {
  const saved = await keep({ name, note, view: shownState(), steps: [] }, `Keeping “${name}”`)
  if (saved !== null) notify(`Kept as “${saved.name}”.`)
  return saved
}

/** Opens a kept view as a step that can be undone, with its story where it has one. */
export async function openKept(id: string): Promise<void> {
  const saved = await attempt('Opening the view', () => api.view(id))
  if (saved === null) return
  await openState(saved.view, `Opened “${saved.name}”`)
  showStory(saved)
}

/** Turns the right panel to a kept view's note and steps. */
export function showStory(saved: SavedView): void {
  openStory(saved)
  turnTo({ kind: 'story' }, session().selection)
}

export function showKeptViews(): void {
  turnTo({ kind: 'views' })
}

export async function forgetView(id: string, name: string): Promise<void> {
  const done = await attempt(`Forgetting “${name}”`, async () => {
    await api.forgetView(id)
    return true
  })
  if (done === null) return
  if (useStory.getState().view?.id === id) openStory(null)
  keptViewsChanged()
  notify(`Forgot “${name}”.`)
}

/** Shows a step of the open story as a step that can be undone. */
export async function showStep(index: number): Promise<void> {
  const { view: saved } = useStory.getState()
  const shown = saved?.steps[index]
  if (saved === null || shown === undefined) return
  await openState(shown.view, `Step ${index + 1} of “${saved.name}”`)
  openStory(saved, index)
  setSession({ subject: { kind: 'story' }, reading: null })
}

/** The step after (1) or before (-1) the one shown last; nothing past the ends. */
export function nextStep(by: -1 | 1): void {
  const { view: saved, at } = useStory.getState()
  if (saved !== null) void showStep(at === null ? (by === 1 ? 0 : saved.steps.length - 1) : at + by)
}

/** Adds what is shown as the story's next step. */
export async function addStep(title: string, note: string): Promise<void> {
  const { view: saved } = useStory.getState()
  if (saved === null) return
  const steps = [...saved.steps, { title, note, view: shownState() }]
  if (await changeSteps(steps, steps.length - 1)) notify(`Added as step ${steps.length}.`)
}

/** Moves a step one place up (-1) or down (1). */
export async function moveStep(index: number, by: -1 | 1): Promise<void> {
  const steps = [...(useStory.getState().view?.steps ?? [])]
  const [moved] = steps.splice(index, 1)
  if (moved === undefined || index + by < 0 || index + by > steps.length) return
  steps.splice(index + by, 0, moved)
  await changeSteps(steps, index + by)
}

export async function removeStep(index: number): Promise<void> {
  const steps = (useStory.getState().view?.steps ?? []).filter((_, i) => i !== index)
  if (await changeSteps(steps, null)) notify(`Removed. ${plural(steps.length, 'step')} left.`)
}

async function changeSteps(steps: readonly StoryStep[], at: number | null): Promise<boolean> {
  const { view: saved } = useStory.getState()
  if (saved === null) return false
  const { name, note, view: state } = saved
  const changed = await keep({ name, note, view: state, steps }, 'Keeping the story')
  if (changed !== null) openStory(changed, at)
  return changed !== null
}

async function keep(draft: ViewDraft, what: string): Promise<SavedView | null> {
  const saved = await attempt(what, () => api.keepView(draft).catch(offerLink))
  if (saved !== null) keptViewsChanged()
  return saved
}

/** Where nothing may be kept, a link holds the same picture. */
function offerLink(error: unknown): never {
  const problem = asProblem(error)
  if (problem.kind !== 'forbidden') throw problem
  const instead = 'Copy a link to this view instead, in the menu “Views”: it holds the same picture.'
  throw new Problem(problem.kind, problem.message, instead)
}

/** Puts the address of a kept view, or of exactly what is shown, on the clipboard. */
export async function copyLink(id: string | null): Promise<void> {
  const { selection, subject, reading } = session()
  const fragment = id === null ? encodeView(view(), selection, { panel: { subject, reading } }) : `view=${id}`
  const address = `${location.origin}${location.pathname}#${fragment}`
  await copyText(address, 'Link copied. It opens wherever the same articles have been read.')
}
