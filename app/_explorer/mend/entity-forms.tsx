// Another name, another kind, or no entity at all.
'use client'
import { useState } from 'react'
import { ENTITY_KINDS, type EntityKind } from '../../../lib/model/entity'
import type { EntityNode } from '../../../lib/model/graph'
import { refOf } from '../actions/mend'
import { article } from '../correction-words'
import { Button } from '../ui/button'
import { KindGlyph } from '../ui/kind-glyph'
import { KIND_WORDS } from '../words'
import { MendFrame } from './frame'
import styles from './mend.module.css'

interface Props {
  readonly entity: EntityNode
}

/** Names offered beside the field. */
const OFFERED = 6

export function RenameDialog({ entity }: Props) {
  const [typed, setTyped] = useState(entity.label)
  const name = typed.trim()
  const others = entity.aliases.filter((alias) => alias !== name).slice(0, OFFERED)
  return (
    <MendFrame
      title={`Rename ${entity.label}`}
      text="Everybody sees the new name; the old one stays findable."
      verb="Rename"
      missing="Give another name."
      actions={
        name === '' || name === entity.label ? null : [{ kind: 'rename', entity: refOf(entity), name }]
      }
    >
      <label>
        Name
        <input
          value={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {others.length > 0 && (
        <p className={styles.offered}>
          Also called:
          {others.map((alias) => (
            <Button key={alias} small look="outlined" onClick={() => setTyped(alias)}>
              {alias}
            </Button>
          ))}
        </p>
      )}
    </MendFrame>
  )
}

export function RetypeDialog({ entity }: Props) {
  const [to, setTo] = useState<EntityKind>(entity.kind)
  return (
    <MendFrame
      title={`Change the kind of ${entity.label}`}
      text="Where there is one of that kind and name already, both become one."
      verb="Change the kind"
      missing={`It is ${article(KIND_WORDS[entity.kind].one)} now. Choose another kind.`}
      actions={to === entity.kind ? null : [{ kind: 'retype', entity: refOf(entity), to }]}
    >
      <fieldset className={styles.options} data-row="true">
        <legend>Kind</legend>
        {ENTITY_KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={kind === to} onChange={() => setTo(kind)} />
            <KindGlyph kind={kind} size={18} />
            {KIND_WORDS[kind].one}
          </label>
        ))}
      </fieldset>
    </MendFrame>
  )
}

export function HideDialog({ entity }: Props) {
  return (
    <MendFrame
      title={`Hide ${entity.label} for good`}
      text="It is no person, organization, event or place: nobody sees it any more, in any article. Quotes given to it stay, their speaker unknown."
      verb="Hide for good"
      missing=""
      actions={[{ kind: 'hide', entity: refOf(entity) }]}
    />
  )
}
