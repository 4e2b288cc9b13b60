// Actors or statements.
'use client'
import { ToggleGroup } from 'radix-ui'
import { changePerspective } from '../actions/steps'
import { useSession } from '../state/session'
import styles from './top-bar.module.css'

export function PerspectiveSwitch() {
  const perspective = useSession((s) => s.history.present.perspective)
  return (
    <ToggleGroup.Root
      className={styles.switch}
      type="single"
      value={perspective}
      aria-label="View"
      onValueChange={(value) => {
        if (value === 'actors' || value === 'statements') void changePerspective(value)
      }}
    >
      <ToggleGroup.Item className={styles.option} value="actors" title="Who speaks about whom, counted (1)">
        Actors
      </ToggleGroup.Item>
      <ToggleGroup.Item className={styles.option} value="statements" title="Every quote by itself (2)">
        Statements
      </ToggleGroup.Item>
    </ToggleGroup.Root>
  )
}
