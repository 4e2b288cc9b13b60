// One path as a paragraph: each hop a sentence with its source, which opens the article at the words.
'use client'
import { Copy, Network } from 'lucide-react'
import { Fragment } from 'react'
import type { Path } from '../../../../lib/model/links'
import { copyText } from '../../actions/copy'
import { trace } from '../../actions/links'
import { readPassage, readQuote } from '../../actions/read'
import { Button } from '../../ui/button'
import { KindGlyph } from '../../ui/kind-glyph'
import { number, plural } from '../../words'
import styles from './paths.module.css'
import { markdownPath, plainPath, type ReadHop, readOut } from './read-out'

interface Props {
  readonly path: Path
  /** The path that stands out while none is pointed at: the last one drawn. */
  readonly drawn: Path | null
  readonly draw: (path: Path) => void
}

export function PathCard({ path, drawn, draw }: Props) {
  const chain = path.nodes.map(({ label }) => label).join(' – ')
  return (
    <li
      className={styles.path}
      onPointerEnter={() => trace(path)}
      onPointerLeave={() => trace(drawn)}
      onFocus={() => trace(path)}
      onBlur={() => trace(drawn)}
    >
      <h3 className={styles.chain}>
        {path.nodes.map((node, i) => (
          <Fragment key={node.id}>
            {i > 0 && <span aria-hidden="true">–</span>}
            <span className={styles.link}>
              <KindGlyph kind={node.kind} size={18} unnamed={node.unnamed} />
              {node.label}
            </span>
          </Fragment>
        ))}
      </h3>
      <p className={styles.small}>
        {plural(path.hops.length, 'step')}, {number(path.strength)} {path.strength === 1 ? 'fact' : 'facts'}{' '}
        behind {path.hops.length === 1 ? 'it' : 'them'}
      </p>
      <p className={styles.paragraph}>
        {readOut(path).map((hop, i) => (
          <Sentence key={path.nodes[i]?.id} hop={hop} />
        ))}
      </p>
      <p className={styles.buttons}>
        <Button small look="outlined" aria-label={`Draw on the canvas: ${chain}`} onClick={() => draw(path)}>
          <Network size={14} aria-hidden />
          Draw on the canvas
        </Button>
        <Button
          small
          look="outlined"
          aria-label={`Copy as text: ${chain}`}
          onClick={() => void copyText(plainPath(path), 'Copied as a paragraph with its sources.')}
        >
          <Copy size={14} aria-hidden />
          Copy
        </Button>
        <Button
          small
          look="outlined"
          aria-label={`Copy as Markdown: ${chain}`}
          onClick={() => void copyText(markdownPath(path), 'Copied as Markdown with its sources.')}
        >
          <Copy size={14} aria-hidden />
          Markdown
        </Button>
      </p>
    </li>
  )
}

function Sentence({ hop: { lead, words, source, evidence } }: { readonly hop: ReadHop }) {
  const read = () => (evidence.kind === 'quote' ? readQuote(evidence.quote) : readPassage(evidence.passage))
  return (
    <span className={styles.sentence}>
      {lead} {words}
      <button type="button" className={styles.source} onClick={read}>
        {source || 'Read it in its article'}
      </button>
    </span>
  )
}
