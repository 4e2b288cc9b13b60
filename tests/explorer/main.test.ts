// The main scenes: finding, expanding, reading, time, voices, comparisons, paths, views, mending.
import { evidenceScenes } from './evidence-scenes'
import { graphFileScenes } from './graph-file-scenes'
import { linkScenes } from './link-scenes'
import { mendScenes } from './mend-scenes'
import { repeatScenes } from './repeat-scenes'
import { mainScenes, stage } from './scenes'
import { searchScenes } from './search-scenes'
import { tableScenes } from './table-scenes'
import { timeScenes } from './time-scenes'
import { viewsScenes } from './views-scenes'
import { voiceScenes } from './voice-scenes'

const there = stage()
mainScenes(there)
evidenceScenes(there)
viewsScenes(there)
graphFileScenes(there)
tableScenes(there)
searchScenes(there)
timeScenes(there)
voiceScenes(there)
linkScenes(there)
mendScenes(there)
repeatScenes(there)
