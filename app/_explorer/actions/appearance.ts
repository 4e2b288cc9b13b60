// Choosing what size and colour stand for.
import type { ColourBy, SizeBy } from '../state/appearance'
import { setAppearance } from '../state/operations'
import { step, view } from '../state/session'
import { COLOUR_WORDS, SIZE_WORDS } from '../words'

export function sizeBy(size: SizeBy): void {
  if (view().appearance.size !== size) step(`Size by ${SIZE_WORDS[size].short}`, setAppearance({ size }))
}

export function colourBy(colour: ColourBy): void {
  if (view().appearance.colour !== colour)
    step(`Colour by ${COLOUR_WORDS[colour].short}`, setAppearance({ colour }))
}
