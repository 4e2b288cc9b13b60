// The main scenes on a real Neo4j.
import { beforeAll, inject } from 'vitest'
import { emptyNeo4j } from '../support/neo4j-store'
import { evidenceScenes } from './evidence-scenes'
import { linkScenes } from './link-scenes'
import { mainScenes, stage } from './scenes'
import { searchScenes } from './search-scenes'
import { tableScenes } from './table-scenes'
import { timeScenes } from './time-scenes'
import { viewsScenes } from './views-scenes'
import { voiceScenes } from './voice-scenes'

beforeAll(async () => {
  const store = await emptyNeo4j(inject('neo4j'))
  await store.close()
})

const onNeo4j = stage(() => inject('neo4j'))
mainScenes(onNeo4j)
evidenceScenes(onNeo4j)
viewsScenes(onNeo4j)
tableScenes(onNeo4j)
searchScenes(onNeo4j)
timeScenes(onNeo4j)
voiceScenes(onNeo4j)
linkScenes(onNeo4j)
