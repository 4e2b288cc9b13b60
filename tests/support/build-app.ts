// Builds the explorer for its tests, so that two runs beside each other find it built.
import setup from './built-app'

await setup()
