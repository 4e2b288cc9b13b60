// What they speak about, as chips: choosing one leaves only quotes about it in all columns.
'use client'
import type { Comparison } from '../../../../lib/model/links'
import { Button } from '../../ui/button'
import { clip, number, plural } from '../../words'
import styles from './compare.module.css'

export interface Chosen {
  readonly id: string
  readonly label: string
}

interface Props {
  readonly comparison: Comparison
  readonly chosen: Chosen | null
  readonly choose: (subject: Chosen | null) => void
}

interface Chip extends Chosen {
  readonly counts: readonly number[]
}

export function Subjects({ comparison, chosen, choose }: Props) {
  const { speakers, shared } = comparison
  const chips = chipsOf(comparison, chosen)
  const both = speakers.length === 2 ? 'Both speak about' : 'Several speak about'
  return (
    <section className={styles.section} aria-label="Shared subjects">
      <h3>
        {both} <span className={styles.small}>{plural(shared.total, 'subject')}</span>
      </h3>
      {shared.total === 0 && (
        <p className={styles.small}>
          No subject is named in quotes of {speakers.length === 2 ? 'both' : 'two of them'}.
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are fields of a form */}
      <div className={styles.chips} role="group" aria-label="Quotes about">
        <Button small look="outlined" aria-pressed={chosen === null} onClick={() => choose(null)}>
          Everything
        </Button>
        {chips.map((chip) => (
          <Button
            key={chip.id}
            small
            look="outlined"
            aria-pressed={chip.id === chosen?.id}
            aria-label={`${chip.label}: ${speakers.map(({ node }, i) => `${node.label} ${number(chip.counts[i] ?? 0)}`).join(', ')}`}
            onClick={() => choose(chip.id === chosen?.id ? null : { id: chip.id, label: chip.label })}
          >
            {clip(chip.label, 36)}
            <span className={styles.counts}>{chip.counts.map(number).join(' · ')}</span>
          </Button>
        ))}
      </div>
      {shared.total > shared.items.length && (
        <p className={styles.small}>
          The {number(shared.items.length)} most frequent of {plural(shared.total, 'subject')} are shown.
        </p>
      )}
    </section>
  )
}

/** The speakers themselves where others speak of them, then what is shared; and what was chosen elsewhere. */
function chipsOf({ speakers, shared, mutual }: Comparison, chosen: Chosen | null): readonly Chip[] {
  const themselves = speakers.map(({ node }) => ({
    id: node.id,
    label: node.label,
    counts: speakers.map(
      (other) =>
        mutual.find(({ speaker, about }) => speaker === other.node.id && about === node.id)?.count ?? 0,
    ),
  }))
  const chips = [
    ...themselves.filter(({ counts }) => counts.some((count) => count > 0)),
    ...shared.items.map(({ node, counts }) => ({ id: node.id, label: node.label, counts })),
  ]
  if (chosen === null || chips.some(({ id }) => id === chosen.id)) return chips
  const counts = speakers.map(({ only }) => only.items.find(({ node }) => node.id === chosen.id)?.count ?? 0)
  return [...chips, { ...chosen, counts }]
}
