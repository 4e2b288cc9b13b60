// "3 of them in reprints": how many quotes stand in articles that only repeat an earlier one, and the way to leave them out.
'use client'
import { announce } from '../state/messages'
import { Button } from '../ui/button'
import { number } from '../words'
import styles from './quote-list.module.css'

interface Props {
  readonly count: number
  /** Are they left out now? */
  readonly left: boolean
  readonly leave: (out: boolean) => void
}

/** Nothing where there are none. */
export function ReprintLine({ count, left, leave }: Props) {
  if (count === 0) return null
  const turn = () => {
    leave(!left)
    announce(left ? 'Reprints are counted again' : 'Reprints are left out')
  }
  return (
    <p className={styles.reprints}>
      {left ? `${number(count)} more in reprints` : `${number(count)} of them in reprints`}
      <Button small look="outlined" onClick={turn}>
        {left ? 'Count reprints' : 'Leave reprints out'}
      </Button>
    </p>
  )
}
