// `npm run build`: the build that `hearsay start` would make, made beforehand (for an image or a package).
import { repositoryRoot } from '../../repository'
import { buildIfNeeded } from './build'

await buildIfNeeded(repositoryRoot())
