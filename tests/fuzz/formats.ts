// Mutators that know a format: words that mean something in it, put anywhere, and levels upon levels of what nests.
import { type Mutator, onText, replaced } from './mutator'
import { TONGUES, type Tongue } from './tongues'

/** Words of the format, anywhere: as bytes, so that what is packed stays as it is. */
function tokensOf({ name, only, tokens }: Tongue): Mutator {
  return {
    name: `${name} words`,
    only,
    apply: (bytes, chance) => {
      let changed = bytes
      for (let left = chance.size(30); left > 0; left -= 1) {
        const at = chance.below(changed.length + 1)
        const end = chance.oneIn(3) ? Math.min(changed.length, at + chance.size(20)) : at
        changed = replaced(changed, at, end, chance.pick(tokens))
      }
      return changed
    },
  }
}

function pumpOf({ name, only, tokens }: Tongue): Mutator {
  return {
    name: `${name} words again and again`,
    only,
    apply: (bytes, chance) => {
      const at = chance.below(bytes.length + 1)
      const words = Array.from({ length: chance.size(4) }, () => chance.pick(tokens)).join('')
      return replaced(bytes, at, at, words.repeat(Math.min(chance.size(20_000), 300_000 / words.length)))
    },
  }
}

function depthOf({ name, only, levels }: Tongue): Mutator {
  return {
    name: `${name} upon itself`,
    only,
    apply: onTextOrBytes(only, (text, chance) => {
      const [open, close] = chance.pick(levels)
      const times = chance.size(20_000)
      const at = chance.below(text.length + 1)
      const end = chance.oneIn(2) ? at : Math.min(text.length, at + chance.size(text.length + 2))
      return (
        text.slice(0, at) + open.repeat(times) + text.slice(at, end) + close.repeat(times) + text.slice(end)
      )
    }),
  }
}

function onTextOrBytes(only: RegExp, change: Parameters<typeof onText>[0]): Mutator['apply'] {
  if (!only.test('.pdf')) return onText(change)
  return (bytes, chance) => Buffer.from(change(bytes.toString('latin1'), chance), 'latin1')
}

export const FORMAT_MUTATORS: readonly Mutator[] = TONGUES.flatMap((tongue) => [
  tokensOf(tongue),
  pumpOf(tongue),
  depthOf(tongue),
])
