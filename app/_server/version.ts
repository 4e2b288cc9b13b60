// Which Hearsay is running.
import 'server-only'
import { version } from '../../ingest/repository'

export function serverVersion(): string {
  return version()
}
