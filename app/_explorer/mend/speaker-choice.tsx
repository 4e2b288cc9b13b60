// Who said it: one of those considered, somebody else in the collection, somebody new, or nobody can tell.
'use client'
import { useId, useState } from 'react'
import type { EntityRef } from '../../../lib/model/correction'
import type { EntityKind } from '../../../lib/model/entity'
import { refOf } from '../actions/mend'
import { EntityPicker } from '../lists/entity-picker'
import { KindGlyph } from '../ui/kind-glyph'
import { KIND_WORDS } from '../words'
import styles from './mend.module.css'

/** `nobody`: nobody can tell. Null: not chosen yet. Somebody new has no id. */
export type SpeakerAnswer = EntityRef | 'nobody' | null

export interface Considered {
  readonly ref: EntityRef
  /** What speaks for them. */
  readonly why: string
}

interface Props {
  readonly considered: readonly Considered[]
  readonly answer: SpeakerAnswer
  readonly choose: (answer: SpeakerAnswer) => void
}

type Way = 'else' | 'new' | null

export function SpeakerChoice({ considered, answer, choose }: Props) {
  const group = useId()
  const listed = considered.some(({ ref }) => answer !== 'nobody' && ref.id === answer?.id)
  const [way, setWay] = useState<Way>(answer === null || answer === 'nobody' || listed ? null : 'else')
  const take = (next: SpeakerAnswer, by: Way) => {
    setWay(by)
    choose(next)
  }
  return (
    <fieldset className={styles.options}>
      <legend>Who said it?</legend>
      {considered.map(({ ref, why }) => (
        <label key={ref.id}>
          <input
            type="radio"
            name={group}
            checked={way === null && answer !== 'nobody' && answer?.id === ref.id}
            onChange={() => take(ref, null)}
          />
          <KindGlyph kind={ref.kind} size={18} />
          <b>{ref.name}</b>
          <span>{why}</span>
        </label>
      ))}
      <label>
        <input type="radio" name={group} checked={way === 'else'} onChange={() => take(null, 'else')} />
        Somebody else in the collection
      </label>
      {way === 'else' && <Other answer={answer} choose={choose} />}
      <label>
        <input type="radio" name={group} checked={way === 'new'} onChange={() => take(null, 'new')} />
        Somebody who is not in it yet
      </label>
      {way === 'new' && <Newcomer choose={choose} />}
      <label>
        <input
          type="radio"
          name={group}
          checked={way === null && answer === 'nobody'}
          onChange={() => take('nobody', null)}
        />
        Nobody can tell
      </label>
    </fieldset>
  )
}

function Other({ answer, choose }: Pick<Props, 'answer' | 'choose'>) {
  const chosen = answer === 'nobody' || answer === null ? null : answer
  return (
    <div className={styles.within}>
      {chosen !== null && (
        <p>
          <KindGlyph kind={chosen.kind} size={18} /> <b>{chosen.name}</b>
        </p>
      )}
      <EntityPicker
        label={chosen === null ? 'Find the speaker' : 'Find another one'}
        without={chosen === null ? [] : [chosen.id]}
        pick={(node) => choose(refOf(node))}
        focus={chosen === null}
      />
    </div>
  )
}

const SPEAKING: readonly EntityKind[] = ['person', 'organization']

function Newcomer({ choose }: Pick<Props, 'choose'>) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<EntityKind>('person')
  const give = (next: string, of: EntityKind) => {
    setName(next)
    setKind(of)
    choose(next.trim() === '' ? null : { id: '', kind: of, name: next.trim() })
  }
  return (
    <div className={styles.within}>
      <label>
        Name
        <input
          value={name}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => give(event.target.value, kind)}
        />
      </label>
      <label>
        Kind
        <select
          value={kind}
          onChange={(event) => give(name, SPEAKING.find((each) => each === event.target.value) ?? 'person')}
        >
          {SPEAKING.map((each) => (
            <option key={each} value={each}>
              {KIND_WORDS[each].one}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
