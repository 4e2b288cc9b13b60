// The main scenes on the embedded store.
import { evidenceScenes } from './evidence-scenes'
import { linkScenes } from './link-scenes'
import { mainScenes, stage } from './scenes'
import { tableScenes } from './table-scenes'
import { viewsScenes } from './views-scenes'

const embedded = stage(() => null)
mainScenes(embedded)
evidenceScenes(embedded)
viewsScenes(embedded)
tableScenes(embedded)
linkScenes(embedded)
