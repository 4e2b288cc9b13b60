// Paths between two: each read out as cited sentences, to be copied or drawn on the canvas.
'use client'
import { ArrowLeftRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { MAX_HOPS, MAX_PATHS } from '../../../../lib/api/limits'
import { DEFAULT_VIA, PATH_RELATIONS } from '../../../../lib/model/questions'
import { findPaths, trace } from '../../actions/links'
import { clearSelection } from '../../actions/select'
import { api } from '../../api/client'
import { EntityPicker } from '../../lists/entity-picker'
import { Back } from '../../ui/back'
import { IconButton } from '../../ui/button'
import { KindGlyph } from '../../ui/kind-glyph'
import { useAnswer } from '../../ui/use-answer'
import panel from '../right-panel.module.css'
import { Found, type Wish } from './found'
import styles from './paths.module.css'

const FIRST_WISH: Wish = { k: 3, maxHops: 4, beside: false }

interface Props {
  readonly from: string | null
  readonly to: string | null
}

export function PathsPanel({ from, to }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  const [wish, setWish] = useState(FIRST_WISH)
  const whole = from !== null && to !== null
  useEffect(() => {
    if (whole) title.current?.focus()
    return () => trace(null)
  }, [whole])
  return (
    <>
      <div className={panel.head}>
        <Back onClick={clearSelection} />
        <h2 ref={title} className={panel.title} tabIndex={-1}>
          Paths between two
        </h2>
        <p className={panel.sub}>
          How they are tied: by what is said, to whom, where they belong and what they took part in. Every
          step is a sentence you can read.
        </p>
      </div>
      <div className={styles.ends}>
        <End label="From" id={from} other={to} set={(id) => findPaths(id, to)} />
        <IconButton small label="Swap the ends" disabled={!whole} onClick={() => findPaths(to, from)}>
          <ArrowLeftRight size={14} aria-hidden />
        </IconButton>
        <End label="To" id={to} other={from} set={(id) => findPaths(from, id)} />
      </div>
      {whole && <Wishes wish={wish} change={setWish} />}
      {whole && <Found from={from} to={to} wish={wish} change={setWish} via={viaOf(wish)} />}
    </>
  )
}

function viaOf({ beside }: Wish) {
  return beside ? PATH_RELATIONS : DEFAULT_VIA
}

interface EndProps {
  readonly label: string
  readonly id: string | null
  readonly other: string | null
  readonly set: (id: string | null) => void
}

/** One end: who it is, or the field to choose. */
function End({ label, id, other, set }: EndProps) {
  const known = useAnswer(id === null ? null : `node ${id}`, () => api.nodes([id ?? '']))
  const node = known.data?.[0]
  if (id === null) {
    return (
      <EntityPicker
        label={label}
        focus={label === 'From' || other !== null}
        without={other === null ? [] : [other]}
        pick={(chosen) => set(chosen.id)}
      />
    )
  }
  return (
    <p className={styles.end}>
      {node !== undefined && <KindGlyph kind={node.kind} size={18} />}
      <span>{node?.label ?? '…'}</span>
      <IconButton small label={`Change ${label.toLowerCase()}`} onClick={() => set(null)}>
        <X size={14} aria-hidden />
      </IconButton>
    </p>
  )
}

interface WishesProps {
  readonly wish: Wish
  readonly change: (wish: Wish) => void
}

function Wishes({ wish, change }: WishesProps) {
  const numbers = (most: number) => Array.from({ length: most }, (_, i) => i + 1)
  return (
    <div className={styles.wishes}>
      <label>
        Up to{' '}
        <select value={wish.k} onChange={(e) => change({ ...wish, k: Number(e.target.value) })}>
          {numbers(MAX_PATHS).map((n) => (
            <option key={n}>{n}</option>
          ))}
        </select>{' '}
        paths
      </label>
      <label>
        of at most{' '}
        <select value={wish.maxHops} onChange={(e) => change({ ...wish, maxHops: Number(e.target.value) })}>
          {numbers(MAX_HOPS).map((n) => (
            <option key={n}>{n}</option>
          ))}
        </select>{' '}
        steps
      </label>
      <label>
        <input
          type="checkbox"
          checked={wish.beside}
          onChange={(e) => change({ ...wish, beside: e.target.checked })}
        />{' '}
        also named in one article
      </label>
    </div>
  )
}
