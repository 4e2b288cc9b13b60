// What size and colour stand for.
'use client'
import { Palette } from 'lucide-react'
import { colourBy, sizeBy } from '../actions/appearance'
import { COLOURS, SIZES } from '../state/appearance'
import { useSession } from '../state/session'
import { Menu, MenuChoice } from '../ui/menu'
import { COLOUR_WORDS, SIZE_WORDS } from '../words'

export function AppearanceMenu() {
  const { size, colour } = useSession((s) => s.history.present.appearance)
  return (
    <Menu label="Appearance" icon={<Palette size={16} aria-hidden />}>
      <MenuChoice
        label="Size by"
        value={size}
        choose={sizeBy}
        options={SIZES.map((value) => ({
          value,
          label: SIZE_WORDS[value].menu,
          note: SIZE_WORDS[value].note,
        }))}
      />
      <MenuChoice
        label="Colour by"
        value={colour}
        choose={colourBy}
        options={COLOURS.map((value) => ({
          value,
          label: COLOUR_WORDS[value].menu,
          note: COLOUR_WORDS[value].note,
        }))}
      />
    </Menu>
  )
}
