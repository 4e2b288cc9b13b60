// The head of a panel about everything: the way back, its name, what it holds, and what can be done with it.
'use client'
import type { ReactNode } from 'react'
import { Back } from './back'
import styles from './panel-head.module.css'

interface Props {
  readonly back: () => void
  readonly title: string
  /** A sentence or two on what the panel holds. */
  readonly about: ReactNode
  /** Buttons, below. */
  readonly children?: ReactNode
}

export function PanelHead({ back, title, about, children }: Props) {
  return (
    <div className={styles.head}>
      <Back onClick={back} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.about}>{about}</p>
      {children}
    </div>
  )
}
