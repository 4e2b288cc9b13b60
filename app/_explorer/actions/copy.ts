// Text onto the clipboard, and saying so.
import { notify } from '../state/messages'
import { attempt } from './attempt'

/** `done` is what is said when it worked; otherwise the problem is shown. */
export async function copyText(text: string, done: string): Promise<void> {
  const copied = await attempt('Copying', async () => {
    await navigator.clipboard.writeText(text)
    return true
  })
  if (copied !== null) notify(done)
}
