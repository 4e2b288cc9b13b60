// What the page tells a person: what is being waited for, short messages, and what screen readers hear.
import { create } from 'zustand'

export interface Notice {
  readonly serial: number
  readonly tone: 'info' | 'problem'
  readonly text: string
  /** What the reader can do about it. */
  readonly remedy: string | null
  /** A button: "Undo". */
  readonly offer: Offer | null
}

export interface Offer {
  readonly label: string
  readonly run: () => void
}

interface Messages {
  /** What is being waited for, in words. */
  readonly busy: readonly string[]
  readonly notices: readonly Notice[]
  /** For screen readers: the last thing that happened. */
  readonly announcement: string
}

/** More at once than this nobody reads. */
const MOST = 3

export const useMessages = create<Messages>(() => ({ busy: [], notices: [], announcement: '' }))

const { setState: set } = useMessages

export function announce(text: string): void {
  set({ announcement: text })
}

let serial = 0

export function notify(text: string, tone: Notice['tone'] = 'info', remedy: string | null = null): void {
  post({ tone, text, remedy, offer: null })
}

/** Says what was done, with a button to go on from there. */
export function offer(text: string, next: Offer): void {
  post({ tone: 'info', text, remedy: null, offer: next })
}

function post({ text, ...rest }: Omit<Notice, 'serial'>): void {
  serial += 1
  const notice = { serial, text, ...rest }
  set((s) => ({ notices: [...s.notices.filter((n) => n.text !== text), notice].slice(-MOST) }))
  announce(text)
}

export function dismiss(notice: Notice): void {
  set((s) => ({ notices: s.notices.filter((n) => n.serial !== notice.serial) }))
}

/** Says that something is being waited for; call the answer when it is over. */
export function waitFor(what: string): () => void {
  set((s) => ({ busy: [...s.busy, what] }))
  return () =>
    set((s) => {
      const at = s.busy.indexOf(what)
      return { busy: s.busy.filter((_, i) => i !== at) }
    })
}
