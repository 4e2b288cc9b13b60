// A process that tries broken documents one after the other and tells of each before and after: if it dies or hangs, whoever
// started it knows on which.
import { caseOf, fixtures } from './case'
import { type Tried, tryCase } from './try-case'

export type Report =
  | { readonly kind: 'begun'; readonly number: number }
  | {
      readonly kind: 'tried'
      readonly number: number
      readonly made: string
      readonly tried: Tried
      /** CPU seconds of this process. */
      readonly seconds: number
      /** Most bytes this process ever held. */
      readonly peak: number
    }

export interface Order {
  readonly seed: string
  readonly numbers: readonly number[]
}

const tell = (report: Report) => new Promise<void>((done) => process.send?.(report, () => done()))

process.on('message', async ({ seed, numbers }: Order) => {
  const all = fixtures()
  for (const number of numbers) {
    await tell({ kind: 'begun', number })
    const broken = caseOf(seed, number, all)
    const before = process.cpuUsage()
    const tried = await tryCase(broken)
    const { user, system } = process.cpuUsage(before)
    const peak = process.resourceUsage().maxRSS * 1024
    await tell({ kind: 'tried', number, made: broken.made, tried, seconds: (user + system) / 1e6, peak })
  }
  process.disconnect()
})
