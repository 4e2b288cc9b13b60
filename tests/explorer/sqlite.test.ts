// The main scenes on the embedded store.
import { evidenceScenes } from './evidence-scenes'
import { linkScenes } from './link-scenes'
import { mainScenes, stage } from './scenes'
import { searchScenes } from './search-scenes'
import { tableScenes } from './table-scenes'
import { timeScenes } from './time-scenes'
import { viewsScenes } from './views-scenes'
import { voiceScenes } from './voice-scenes'

const embedded = stage(() => null)
mainScenes(embedded)
evidenceScenes(embedded)
viewsScenes(embedded)
tableScenes(embedded)
searchScenes(embedded)
timeScenes(embedded)
voiceScenes(embedded)
linkScenes(embedded)
