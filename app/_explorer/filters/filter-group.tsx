// A group of checkboxes, one per choice with its count under the other filters; what is not checked is left out.
'use client'
import type { ChoiceGroup } from '../../../lib/graph/filter'
import { CHOICES } from '../../../lib/graph/filter'
import { NODE_KINDS } from '../../../lib/model/graph'
import { filterBy } from '../actions/steps'
import { useSession } from '../state/session'
import { KindGlyph } from '../ui/kind-glyph'
import { number } from '../words'
import { CHOICE_WORDS, nameOfChange, offIn, withOff } from './chips'
import styles from './filter-tab.module.css'

interface Props {
  readonly title: string
  readonly group: ChoiceGroup
  /** By choice; choices that are in neither the counts nor the filter are not offered. Null: not known yet. */
  readonly counts: ReadonlyMap<string, number> | null
}

export function FilterGroup({ title, group, counts }: Props) {
  const filter = useSession((s) => s.history.present.filter)
  const off = offIn(filter, group)
  const offered = CHOICES[group].filter((choice) => counts === null || off.has(choice) || counts.has(choice))
  if (offered.length === 0) return null
  const change = (next: ReadonlySet<string>) =>
    filterBy(withOff(filter, group, next), nameOfChange(group, off, next))
  const toggle = (choice: string) => {
    const next = new Set(off)
    if (!next.delete(choice)) next.add(choice)
    change(next)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {offered.map((choice) => (
        <div key={choice} className={styles.option}>
          <label className={styles.choice}>
            <input type="checkbox" checked={!off.has(choice)} onChange={() => toggle(choice)} />
            <Glyph choice={choice} group={group} />
            <span className={styles.label}>{CHOICE_WORDS[group][choice]}</span>
            <span className={styles.count}>{counts === null ? '…' : number(counts.get(choice) ?? 0)}</span>
          </label>
          <button
            type="button"
            className={styles.only}
            aria-label={`Only ${CHOICE_WORDS[group][choice]}`}
            onClick={() => change(new Set(CHOICES[group].filter((other) => other !== choice)))}
          >
            only
          </button>
        </div>
      ))}
    </fieldset>
  )
}

function Glyph({ choice, group }: { readonly choice: string; readonly group: ChoiceGroup }) {
  const kind = group === 'kinds' ? NODE_KINDS.find((one) => one === choice) : undefined
  return kind === undefined ? null : <KindGlyph kind={kind} size={16} />
}
