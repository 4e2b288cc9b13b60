// After opening a graph file: which of its elements this collection does not have.
'use client'
import { useGraphFile } from '../state/graph-file'
import { setSession } from '../state/session'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { KindGlyph } from '../ui/kind-glyph'
import overlay from '../ui/overlay.module.css'
import { clip, number, plural } from '../words'
import styles from './graph-file-dialog.module.css'

/** Nobody reads more names than this. */
const LISTED = 200

export function GraphFileDialog() {
  const opened = useGraphFile((s) => s.opened)
  if (opened === null) return null
  const { name, total, missing } = opened
  const close = () => setSession({ dialog: null })
  const verb = missing.length === 1 ? 'is' : 'are'
  return (
    <Dialog
      open
      title={`${number(missing.length)} of ${plural(total, 'element')} ${verb} not in this collection`}
      text={`The rest of ${name} is on the canvas, at its places. These come from articles that were not read here, and were left out:`}
      onClose={close}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label="Left out">
        {missing.slice(0, LISTED).map(({ id, label, kind }) => (
          <li key={id} className={styles.item}>
            {kind === null ? null : <KindGlyph kind={kind} size={18} />}
            <span>{clip(label === '' ? id : label, 90)}</span>
          </li>
        ))}
        {missing.length > LISTED && (
          <li className={styles.more}>and {number(missing.length - LISTED)} more</li>
        )}
      </ul>
      <div className={overlay.row}>
        <Button look="outlined" onClick={() => setSession({ dialog: 'add' })}>
          Add documents
        </Button>
        <Button look="primary" onClick={close}>
          To the canvas
        </Button>
      </div>
    </Dialog>
  )
}
