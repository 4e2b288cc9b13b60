// Adding documents from the page: what becomes of each file, and what the canvas shows afterwards.
import type { ArticleToAddBody } from '../../../lib/api/requests'
import type { IngestProgress } from '../../../lib/api/responses'
import { type NamedFile, sendArticle, sendFiles } from '../api/ingest'
import { asProblem } from '../api/problem'
import { collectionChanged, useIntake } from '../state/intake'
import { announce, notify } from '../state/messages'
import { session, setSession, view } from '../state/session'
import { plural } from '../words'
import { start } from './open'

export function addFiles(files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0) return Promise.resolve()
  const waiting = files.map(({ name }): [string, IngestProgress] => [name, { file: name, stage: 'reading' }])
  setSession({ dialog: 'add' })
  return take(new Map(waiting), (onProgress) => sendFiles(files, onProgress))
}

/** A text; or an address alone, whether it was typed as one or pasted as the text. */
export function addArticle({ text, ...known }: ArticleToAddBody): Promise<void> {
  const address = text?.trim() ?? ''
  const alone = /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)
  const article = alone ? { ...known, url: address } : { ...known, ...(text !== undefined && { text }) }
  return take(new Map(), (onProgress) => sendArticle(article, onProgress))
}

export function resetIntake(): void {
  useIntake.setState({ files: new Map(), problem: null })
}

async function take(
  files: ReadonlyMap<string, IngestProgress>,
  send: (onProgress: (line: IngestProgress) => void) => Promise<void>,
): Promise<void> {
  useIntake.setState({ running: true, files, problem: null })
  const lines = new Map(files)
  const show = () => useIntake.setState({ files: new Map(lines) })
  const shown = setInterval(show, REDRAW_MS)
  try {
    await send((line) => lines.set(line.file, line))
  } catch (error) {
    useIntake.setState({ problem: asProblem(error) })
  }
  clearInterval(shown)
  show()
  useIntake.setState({ running: false })
  await finish()
}

/** An archive may hold thousands of documents: their lines are shown together, not each as it comes. */
const REDRAW_MS = 100

/** An empty canvas opens the first view; one with work on it is left alone. */
async function finish(): Promise<void> {
  const done = [...useIntake.getState().files.values()].filter((f) => f.stage === 'done')
  if (done.length === 0) return announce('No document was added')
  collectionChanged()
  const quotes = done.reduce((sum, f) => sum + (f.quotes ?? 0), 0)
  const failed = [...useIntake.getState().files.values()].filter((f) => f.stage === 'failed').length
  const rest = failed === 0 ? '' : ` ${plural(failed, 'document')} failed.`
  notify(`${plural(done.length, 'document')} read, ${plural(quotes, 'quote')} found.${rest}`)
  if (view().scene.nodes.size === 0 || session().status === 'empty') await start('')
}
