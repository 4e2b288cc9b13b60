// Buttons. One that shows only an icon has its name as a tooltip and for screen readers.
'use client'
import { Tooltip } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import overlay from './overlay.module.css'
import { overlayRoot } from './overlay-root'

type Look = 'plain' | 'outlined' | 'primary'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look
  readonly small?: boolean
}

export function Button({ look = 'plain', small = false, className, ...rest }: ButtonProps) {
  return <button type="button" className={join(look, small, className)} {...rest} />
}

interface IconButtonProps extends ButtonProps {
  readonly label: string
  /** Shown beside the name: "Ctrl Z". */
  readonly keys?: string
  readonly children: ReactNode
}

export function IconButton({
  label,
  keys,
  look = 'plain',
  small = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          aria-label={label}
          className={join(look, small, `${styles.square} ${className ?? ''}`)}
          {...rest}
        />
      </Tooltip.Trigger>
      <Tooltip.Portal container={overlayRoot()}>
        <Tooltip.Content className={overlay.tooltip} sideOffset={6} collisionPadding={8}>
          {label}
          {keys !== undefined && <kbd className={overlay.keys}>{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

/** Class names of a button, for elements that only look like one. */
export function join(look: Look, small: boolean, more?: string): string {
  return [styles.button, look === 'plain' ? '' : styles[look], small ? styles.small : '', more ?? '']
    .filter((name) => name !== '')
    .join(' ')
}
