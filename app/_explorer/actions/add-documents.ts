// Adding documents from the page: what becomes of each file, and what the canvas shows afterwards.
import type { PastedArticleBody } from '../../../lib/api/requests'
import type { IngestProgress } from '../../../lib/api/responses'
import { sendFiles, sendText } from '../api/ingest'
import { asProblem } from '../api/problem'
import { collectionChanged, useIntake } from '../state/intake'
import { announce, notify } from '../state/messages'
import { session, setSession, view } from '../state/session'
import { plural } from '../words'
import { start } from './open'

export function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return Promise.resolve()
  const waiting = files.map((f): [string, IngestProgress] => [f.name, { file: f.name, stage: 'reading' }])
  setSession({ dialog: 'add' })
  return take(new Map(waiting), (onProgress) => sendFiles(files, onProgress))
}

export function addText(article: PastedArticleBody): Promise<void> {
  return take(new Map(), (onProgress) => sendText(article, onProgress))
}

export function resetIntake(): void {
  useIntake.setState({ files: new Map(), problem: null })
}

async function take(
  files: ReadonlyMap<string, IngestProgress>,
  send: (onProgress: (line: IngestProgress) => void) => Promise<void>,
): Promise<void> {
  useIntake.setState({ running: true, files, problem: null })
  try {
    await send((line) => useIntake.setState((s) => ({ files: new Map(s.files).set(line.file, line) })))
  } catch (error) {
    useIntake.setState({ problem: asProblem(error) })
  }
  useIntake.setState({ running: false })
  await finish()
}

/** An empty canvas opens the first view; one with work on it is left alone. */
async function finish(): Promise<void> {
  const done = [...useIntake.getState().files.values()].filter((f) => f.stage === 'done')
  if (done.length === 0) return announce('No document was added')
  collectionChanged()
  const quotes = done.reduce((sum, f) => sum + (f.quotes ?? 0), 0)
  notify(`${plural(done.length, 'document')} read, ${plural(quotes, 'quote')} found.`)
  if (view().scene.nodes.size === 0 || session().status === 'empty') await start('')
}
