// Parts of the page that the first view does not need: their code comes when they are first shown, or before that,
// when the page has nothing else to do.
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { Waiting } from './states'

const loaders: (() => Promise<unknown>)[] = []

/** The same for what is no component: fetched when called, or when the page is idle. */
export function fetchedLater<Result>(load: () => Promise<Result>): () => Promise<Result> {
  loaders.push(load)
  return load
}

/** The component, to be used like one that is imported at the top: `later(async () => (await import('./x')).X)`. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  loaders.push(load)
  return dynamic(load, { ssr: false, loading: () => <Waiting what="Opening" /> })
}

/** Fetches what is still missing, one after the other. A failure is left to the moment the part is needed. */
export async function fetchLater(): Promise<void> {
  for (const load of loaders.splice(0)) await load().catch(() => undefined)
}
