// The sign of a kind beside text: the canvas's glyph in the canvas's colour and shape.

import { GLYPHS } from '../../../lib/export/draw/glyphs'
import type { NodeKind } from '../../../lib/model/graph'
import styles from './kind-glyph.module.css'

interface Props {
  readonly kind: NodeKind
  readonly size?: number
  /** Drawn hollow and dashed, as on the canvas. */
  readonly unnamed?: boolean
}

export function KindGlyph({ kind, size = 20, unnamed = false }: Props) {
  return (
    <span
      className={styles.badge}
      data-kind={kind}
      data-unnamed={unnamed}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <svg viewBox="0 0 24 24" width={size * 0.62} height={size * 0.62} aria-hidden="true">
        {GLYPHS[kind].map((d) => (
          <path key={d} d={d} />
        ))}
      </svg>
    </span>
  )
}
