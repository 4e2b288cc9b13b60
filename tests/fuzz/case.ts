// One broken document, made of a fixture by a seed and a number: the same ones give the same bytes, here and elsewhere.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BYTE_MUTATORS } from './bytes'
import { chanceOf } from './chance'
import { FORMAT_MUTATORS } from './formats'
import type { Fixture, Mutator } from './mutator'
import { PACKED_MUTATORS } from './packed'
import { WORD_MUTATORS } from './words'

export interface Case {
  readonly number: number
  readonly name: string
  readonly bytes: Buffer
  /** The fixture and what was done to it: "pier.pdf: bits, cut off". */
  readonly made: string
}

const root = join(import.meta.dirname, '../..')
const FOLDERS = ['corpus', 'tests/fixtures/gallery', 'tests/fixtures/read']
const MUTATORS = [BYTE_MUTATORS, WORD_MUTATORS, FORMAT_MUTATORS, PACKED_MUTATORS]
/** Larger ones say nothing more about what goes wrong. */
const LARGEST = 300_000

/** In the order of their names. */
export function fixtures(): readonly Fixture[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => ({ name, path: join(root, folder, name) }))
      .filter(({ path }) => statSync(path).isFile())
      .map(({ name, path }) => ({ name, bytes: readFileSync(path) })),
  )
}

/** One to four mutators that are for this kind of file; in one of twenty cases it is called something else, too. */
export function caseOf(seed: string, number: number, all: readonly Fixture[]): Case {
  const chance = chanceOf(`${seed}/${number}`)
  const fixture = chance.pick(all)
  const fits = ({ only }: Mutator) => only === undefined || only.test(fixture.name)
  const sorts = MUTATORS.map((sort) => sort.filter(fits)).filter((sort) => sort.length > 0)
  let bytes = fixture.bytes
  const done: string[] = []
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const mutator = chance.pick(chance.pick(sorts))
    bytes = mutator.apply(bytes, chance, all).subarray(0, LARGEST)
    done.push(mutator.name)
  }
  const called = chance.oneIn(20) ? chance.pick(all).name : fixture.name
  if (called !== fixture.name) done.push(`called ${called}`)
  return { number, name: called, bytes, made: `${fixture.name}: ${done.join(', ')}` }
}
