// From one person to another: compare with somebody, or see what ties them to somebody.
'use client'
import { Columns2, Waypoints } from 'lucide-react'
import { compare, findPaths } from '../actions/links'
import { MendMenu } from '../mend/mend-menu'
import { Button } from '../ui/button'
import styles from './right-panel.module.css'

export function LinkButtons({ id }: { readonly id: string }) {
  return (
    <div className={styles.buttons}>
      <Button small look="outlined" onClick={() => compare([id])}>
        <Columns2 size={14} aria-hidden />
        Compare with…
      </Button>
      <Button small look="outlined" onClick={() => findPaths(id, null)}>
        <Waypoints size={14} aria-hidden />
        Paths to…
      </Button>
      <MendMenu ids={[id]} small />
    </div>
  )
}
