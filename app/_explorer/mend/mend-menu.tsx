// The button that opens what can be mended about the selection.
'use client'
import { Wrench } from 'lucide-react'
import { useSession } from '../state/session'
import { Menu } from '../ui/menu'
import { MendItems, mendsOf } from './mend-items'

interface Props {
  readonly ids: readonly string[]
  readonly small?: boolean
}

export function MendMenu({ ids, small = false }: Props) {
  const nodes = useSession((s) => s.history.present.scene.nodes)
  if (mendsOf(ids.flatMap((id) => nodes.get(id) ?? [])).length === 0) return null
  return (
    <Menu label="Mend" small={small} icon={<Wrench size={14} aria-hidden />}>
      <MendItems ids={ids} />
    </Menu>
  )
}
