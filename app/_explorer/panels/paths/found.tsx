// The paths that were found, or what to try when there are none.
'use client'
import { useEffect, useState } from 'react'
import { MAX_HOPS } from '../../../../lib/api/limits'
import type { Path, Paths } from '../../../../lib/model/links'
import type { PathRelation } from '../../../../lib/model/questions'
import { drawPath, trace } from '../../actions/links'
import { api } from '../../api/client'
import { useIntake } from '../../state/intake'
import { announce } from '../../state/messages'
import { useSession } from '../../state/session'
import { Button } from '../../ui/button'
import { ProblemBox, Waiting } from '../../ui/states'
import { useAnswer } from '../../ui/use-answer'
import { number, plural } from '../../words'
import { PathCard } from './path-card'
import styles from './paths.module.css'

/** What a person can ask of the search. */
export interface Wish {
  readonly k: number
  readonly maxHops: number
  /** Standing in the same article counts as a tie. */
  readonly beside: boolean
}

interface Props {
  readonly from: string
  readonly to: string
  readonly wish: Wish
  readonly change: (wish: Wish) => void
  readonly via: readonly PathRelation[]
}

export function Found({ from, to, wish, change, via }: Props) {
  const changes = useIntake((s) => s.changes)
  const { k, maxHops } = wish
  const key = JSON.stringify(['paths', from, to, wish, changes])
  const answer = useAnswer(key, (signal) => api.paths({ from, to, k, maxHops, via }, signal))
  const found = answer.data
  const [drawn, draw] = useDrawn()
  useEffect(() => {
    if (found !== null) announce(`${plural(found.items.length, 'path')} found`)
  }, [found])
  if (answer.problem !== null) return <ProblemBox problem={answer.problem} retry={answer.retry} />
  if (found === null) return <Waiting what="Looking for paths" />
  return (
    <>
      {found.items.length === 0 && <None found={found} wish={wish} change={change} />}
      <ol className={styles.paths}>
        {found.items.map((path) => (
          <PathCard key={path.nodes.map(({ id }) => id).join(' ')} path={path} drawn={drawn} draw={draw} />
        ))}
      </ol>
      {!found.complete && (
        <p className={styles.note}>
          The search stopped early, after {plural(found.visited, 'entity', 'entities')}: some have so many
          links that not all could be followed. There may be other paths as short. Fewer steps look closer.
        </p>
      )}
      {found.complete && found.items.length > 0 && found.items.length < k && (
        <p className={styles.note}>
          There are no more within {plural(maxHops, 'step')}; {plural(found.visited, 'entity', 'entities')}{' '}
          were looked at.
        </p>
      )}
    </>
  )
}

/** The last path drawn, as long as it is on the canvas; and how to draw one. */
function useDrawn(): readonly [Path | null, (path: Path) => void] {
  const [drawn, setDrawn] = useState<Path | null>(null)
  const gone = useSession(
    ({ history }) => drawn?.nodes.some(({ id }) => !history.present.scene.nodes.has(id)) ?? false,
  )
  useEffect(() => {
    if (!gone) return
    setDrawn(null)
    trace(null)
  }, [gone])
  const draw = async (path: Path) => {
    if (await drawPath(path)) setDrawn(path)
  }
  return [drawn, (path) => void draw(path)]
}

interface NoneProps {
  readonly found: Paths
  readonly wish: Wish
  readonly change: (wish: Wish) => void
}

function None({ found: { from, to, visited, complete }, wish, change }: NoneProps) {
  return (
    <div className={styles.none}>
      <p>
        <b>
          {complete ? 'No path' : 'No path was found'} from {from.label} to {to.label} within{' '}
          {plural(wish.maxHops, 'step')}.
        </b>{' '}
        {number(visited)} {visited === 1 ? 'entity was' : 'entities were'} looked at.
      </p>
      <p className={styles.buttons}>
        {wish.maxHops < MAX_HOPS && (
          <Button small look="outlined" onClick={() => change({ ...wish, maxHops: MAX_HOPS })}>
            Look {MAX_HOPS} steps far
          </Button>
        )}
        {!wish.beside && (
          <Button small look="outlined" onClick={() => change({ ...wish, beside: true })}>
            Also through shared articles
          </Button>
        )}
      </p>
      {wish.beside && wish.maxHops === MAX_HOPS && (
        <p>Nothing ties them in this collection. More documents may.</p>
      )}
    </div>
  )
}
