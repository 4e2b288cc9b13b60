// A menu at a place of the page rather than behind a button: of what lies under the pointer.
'use client'
import type { ReactNode } from 'react'
import { PartsContext } from './menu'
import * as parts from './menu-parts'
import styles from './overlay.module.css'
import { overlayRoot } from './overlay-root'

interface Props {
  /** What it is a menu of. */
  readonly label: string
  /** Pixels from the top left of the window. */
  readonly x: number
  readonly y: number
  /** Where the focus goes then is for the caller to say. */
  readonly onClose: () => void
  readonly children: ReactNode
}

export function PointMenu({ label, x, y, onClose, children }: Props) {
  const { DropdownMenu } = parts
  return (
    <PartsContext value={parts}>
      <DropdownMenu.Root open modal={false} onOpenChange={(open) => (open ? undefined : onClose())}>
        <DropdownMenu.Trigger asChild>
          <button
            type="button"
            tabIndex={-1}
            className={styles.point}
            style={{ left: x, top: y }}
            aria-label={label}
          />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={overlayRoot()}>
          <DropdownMenu.Content
            className={styles.menu}
            align="start"
            collisionPadding={8}
            onCloseAutoFocus={(event) => event.preventDefault()}
          >
            {children}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </PartsContext>
  )
}
