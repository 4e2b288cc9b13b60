// Every request a person starts goes through here: it is shown while it runs, and its failure becomes a message.
import { asProblem } from '../api/problem'
import { notify, waitFor } from '../state/messages'

/** Runs the work; a failure is shown with its remedy, and null is answered. */
export async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
  const over = waitFor(what)
  try {
    return await work()
  } catch (error) {
    const problem = asProblem(error)
    notify(problem.message, 'problem', problem.remedy)
    return null
  } finally {
    over()
  }
}
