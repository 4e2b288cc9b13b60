// What a panel shows instead of content: waiting, a problem with its remedy, or nothing found.
'use client'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem'
import { Button } from './button'
import styles from './states.module.css'

export function Waiting({ what }: { readonly what: string }) {
  return (
    <p className={styles.waiting} role="status">
      <LoaderCircle size={16} className={styles.turning} aria-hidden />
      {what}…
    </p>
  )
}

export function ProblemBox({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  return (
    <div className={styles.problem} role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        <p className={styles.what}>{problem.message}</p>
        <p>{problem.remedy}</p>
        <Button look="outlined" small onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  )
}

export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>
}
