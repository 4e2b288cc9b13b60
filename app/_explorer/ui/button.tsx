// Buttons. One that shows only an icon has its name for screen readers, and for `tooltip-host` to show.
'use client'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

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
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      data-keys={keys}
      className={join(look, small, `${styles.square} ${className ?? ''}`)}
      {...rest}
    />
  )
}

/** Class names of a button, for elements that only look like one. */
export function join(look: Look, small: boolean, more?: string): string {
  return [styles.button, look === 'plain' ? '' : styles[look], small ? styles.small : '', more ?? '']
    .filter((name) => name !== '')
    .join(' ')
}
