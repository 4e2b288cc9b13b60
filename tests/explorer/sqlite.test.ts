// The main scenes on the embedded store.
import { mainScenes, stage } from './scenes'

mainScenes(stage(() => null))
