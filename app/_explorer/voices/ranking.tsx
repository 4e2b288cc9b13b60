// Who is quoted most in the whole collection, with a trend. Unnamed sources are a list of their own.
'use client'
import { ENTITY_KINDS } from '../../../lib/model/entity'
import { SPEAKER_ORDERS, type SpeakerOrder } from '../../../lib/model/voices'
import { api } from '../api/client'
import { useIntake } from '../state/intake'
import { type RankingState, setRanking, useVoices } from '../state/voices'
import { useAnswer } from '../ui/use-answer'
import { KIND_WORDS } from '../words'
import { RankingTable } from './ranking-table'
import styles from './voices.module.css'
import { Choice, VoicesHead } from './voices-head'

const ORDER_WORDS: Readonly<Record<SpeakerOrder, string>> = {
  quotes: 'quotes',
  articles: 'articles that quote them',
  speakers: 'others who speak about them',
}

export function Ranking() {
  const ranking = useVoices((s) => s.ranking)
  return (
    <>
      <VoicesHead view="ranking" title="Most quoted">
        Over the whole collection. A name opens its page and comes onto the canvas.
      </VoicesHead>
      <Controls ranking={ranking} />
      <RankingTable key={JSON.stringify(ranking)} ranking={ranking} />
    </>
  )
}

function Controls({ ranking }: { readonly ranking: RankingState }) {
  const changes = useIntake((s) => s.changes)
  const sources = useAnswer(`sources ${changes}`, (signal) => api.sources(signal))
  const publishers = (sources.data?.items ?? []).map(({ source }) => [source, source] as const)
  return (
    <form className={styles.controls} aria-label="Ranking" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="by"
        name="Ranked by"
        value={ranking.order}
        options={SPEAKER_ORDERS.map((order) => [order, ORDER_WORDS[order]] as const)}
        change={(order) => setRanking({ order })}
      />
      <Choice
        label="of"
        name="Ranking of"
        value={ranking.unnamed ? 'unnamed' : 'named'}
        options={[
          ['named', 'the named'],
          ['unnamed', 'unnamed sources'],
        ]}
        change={(which) => setRanking({ unnamed: which === 'unnamed' })}
      />
      <Choice
        label="kind"
        name="Only the kind"
        value={ranking.kind}
        options={[['', 'any'], ...ENTITY_KINDS.map((kind) => [kind, KIND_WORDS[kind].many] as const)]}
        change={(kind) => setRanking({ kind })}
      />
      <Choice
        label="publisher"
        name="Only the publisher"
        value={ranking.source}
        options={[['', 'any'], ...publishers]}
        change={(source) => setRanking({ source })}
      />
      {(['after', 'before'] as const).map((end) => (
        <label key={end} className={styles.choice}>
          {end === 'after' ? 'from' : 'to'}
          <input
            type="date"
            value={ranking[end]}
            onChange={(event) => setRanking({ [end]: event.target.value })}
          />
        </label>
      ))}
    </form>
  )
}
