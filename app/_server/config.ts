// The server's environment.
import 'server-only'
import { type Config, readConfig } from '../../lib/config'
import { errorLine, InvalidInput, StoreUnavailable } from '../../lib/errors'

/** A wrong environment is the operator's fault, not that of the request. @throws StoreUnavailable */
export function serverConfig(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new StoreUnavailable(`The server is not set up: ${errorLine(error)}`, { cause: error })
  }
}
