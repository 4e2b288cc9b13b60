// Writes that wait for each other: nobody waits for a document that is not under way, nor long for one that is.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TOGETHER, type Together, together } from '../../ingest/together'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Documents that are written when they were extracted; `written` tells how many at each moment. */
function documents(group: Together, extracted: readonly Promise<void>[]) {
  const written: number[] = []
  let now = 0
  const done = extracted.map((ready) =>
    group.document(async () => {
      await ready
      await group.run(async () => {
        if (now === 0) queueMicrotask(() => written.push(now))
        now += 1
      })
      now = 0
    }),
  )
  return { written, done }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const never = new Promise<void>(() => undefined)
const many = (count: number) => Array.from({ length: count }, () => Promise.resolve())

test('one document waits for nobody', async () => {
  const { written, done } = documents(together(), many(1))
  await settled()
  expect(written).toEqual([1])
  await Promise.all(done)
})

test('those that are ready are written at one moment', async () => {
  const { written, done } = documents(together(), many(TOGETHER))
  await settled()
  expect(written).toEqual([TOGETHER])
  await Promise.all(done)
})

test('a long document does not hold the others for long', async () => {
  const { written } = documents(together(), [...many(3), never])
  await settled()
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(written).toEqual([3])
})

test('when the last one under way fails, those that wait go on', async () => {
  const group = together()
  let fail: (error: Error) => void = () => undefined
  const failed = group.document(
    () =>
      new Promise<void>((_resolve, reject) => {
        fail = reject
      }),
  )
  const { written, done } = documents(group, many(2))
  await settled()
  expect(written).toEqual([])
  fail(new Error('It cannot be read.'))
  await expect(failed).rejects.toThrow('read')
  await Promise.all(done)
  expect(written).toEqual([2])
})
