// Where words stand, to be named within a text: as plain words, and as a Markdown link to the very place.
import { linked, oneLine, type Place, quotedTitle, sourceParts } from '../../../lib/export/citation'

/** “Title”, Publisher, date: as much of it as is known; else empty. */
export function sourceWords(place: Omit<Place, 'text'>): string {
  return sourceParts(place, quotedTitle(place)).join(', ')
}

/** [“Title”, Publisher, date](link); plain without an address, "source unknown" without anything. */
export function markdownSource(place: Place): string {
  return linked(oneLine(sourceWords(place) || 'source unknown'), place)
}
