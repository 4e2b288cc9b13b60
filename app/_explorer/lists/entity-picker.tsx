// A field that finds one person, organization, event or place by name (ARIA combobox with a listbox).
'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { EntityKind } from '../../../lib/model/entity'
import type { EntityNode } from '../../../lib/model/graph'
import { api } from '../api/client'
import { announce } from '../state/messages'
import { KindGlyph } from '../ui/kind-glyph'
import { ProblemBox } from '../ui/states'
import { useAnswer } from '../ui/use-answer'
import { clip, counted, plural } from '../words'
import styles from './entity-picker.module.css'

const LIMIT = 8
const TYPING_MS = 140

interface Props {
  readonly label: string
  /** Not offered: they are chosen already. */
  readonly without: readonly string[]
  readonly pick: (node: EntityNode) => void
  /** Only entities of this kind. */
  readonly kind?: EntityKind | undefined
  /** The field takes the focus when it appears. */
  readonly focus?: boolean
}

export function EntityPicker({ label, without, pick, kind, focus = false }: Props) {
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  // Enter before the answer is there: the first suggestion is taken once it is
  const [waiting, setWaiting] = useState(false)
  const { found, problem, retry } = useEntities(words, open, without, kind)
  useEffect(() => {
    setActive(0)
    if (found !== null) announce(plural(found.length, 'suggestion'))
  }, [found?.length])

  useEffect(() => {
    if (!focus) return
    // After whatever opened this has closed and let go of the focus
    const timer = setTimeout(() => field.current?.focus())
    return () => clearTimeout(timer)
  }, [focus])

  const choose = (node: EntityNode | undefined) => {
    if (node === undefined) return
    setOpen(false)
    setWords('')
    pick(node)
  }
  useEffect(() => {
    if (!waiting || found === null) return
    setWaiting(false)
    choose(found[0])
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = (found?.length ?? 1) - 1
    if (event.key === 'Enter') found === null ? setWaiting(open) : choose(found[active])
    else if (event.key === 'ArrowDown') setActive((i) => Math.min(i + 1, last))
    else if (event.key === 'ArrowUp') setActive((i) => Math.max(i - 1, 0))
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
    if (event.key.startsWith('Arrow')) setOpen(true)
  }
  return (
    <div className={styles.picker}>
      <input
        ref={field}
        role="combobox"
        className={styles.field}
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && found?.[active] !== undefined ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setWords(event.target.value)
          setOpen(true)
          setWaiting(false)
        }}
        onKeyDown={onKeyDown}
      />
      {open && problem !== null && <ProblemBox problem={problem} retry={retry} />}
      {open && (
        <div id={list} role="listbox" aria-label={label} className={styles.drop} hidden={found?.length === 0}>
          {found?.map((node, i) => (
            <Option key={node.id} id={`${list}-${i}`} node={node} active={i === active} choose={choose} />
          ))}
        </div>
      )}
      {open && found?.length === 0 && (
        <p className={styles.nothing}>
          {words.trim() === ''
            ? 'Nobody else is in the collection.'
            : `Nobody is called “${clip(words, 40)}”. Try a surname.`}
        </p>
      )}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly node: EntityNode
  readonly active: boolean
  readonly choose: (node: EntityNode) => void
}

function Option({ id, node, active, choose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which points here (combobox pattern)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(node)}
    >
      <KindGlyph kind={node.kind} size={18} unnamed={node.unnamed} />
      <span className={styles.name}>
        {node.label}
        {node.roles[0] !== undefined && <span className={styles.role}>{clip(node.roles[0], 48)}</span>}
      </span>
      <span className={styles.count}>{counted(node.quoteCount, 'quote')}</span>
    </div>
  )
}

/** Entities for the words once typing has paused; null until the answer is there. */
function useEntities(words: string, open: boolean, without: readonly string[], kind: EntityKind | undefined) {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [words])
  const answer = useAnswer(open ? `pick ${kind ?? ''} ${settled}` : null, (signal) =>
    api.search({ q: settled, kind, limit: LIMIT + without.length }, signal),
  )
  const fresh = answer.data !== null && settled === words.trim()
  const found = fresh
    ? (answer.data?.items ?? [])
        .flatMap(({ node }) => (node.kind === 'quote' || node.kind === 'article' ? [] : [node]))
        .filter(({ id, unnamed }) => !without.includes(id) && (settled !== '' || !unnamed))
        .slice(0, LIMIT)
    : null
  return { found, problem: answer.problem, retry: answer.retry }
}
