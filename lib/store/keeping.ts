// What keeps a store from losing anything: all that a backup takes, and a look at whether all is as it should be. A part of
// GraphStore (store.ts), and of its specification.
import type { Trouble } from '../graph/trouble'
import type { AliasEntry } from '../identity/given-aliases'

/** Where an article was found last: a file's path, hashed, or the article's own id. */
export interface Place {
  readonly articleId: string
  readonly place: string
}

export interface Keeping {
  /** What `foundAt` was told and still holds, by article id, then place. */
  places(): AsyncIterable<Place>

  /** What `saveAliases` was given and still holds, by id. */
  aliases(): AsyncIterable<AliasEntry>

  /**
   * All that is not as it should be: rows that cannot be read or do not fit their article, ids, hashes and spans that do
   * not follow from the content, what is derived and would be derived otherwise now, sums that are not what their parts
   * come to, references to nothing, indexes that lack or add something, a journal that was altered. Nothing in a store
   * that only its own methods wrote. Writes nothing. Streams; each article is looked at as a whole, and what others write
   * meanwhile may look like trouble.
   */
  check(): AsyncIterable<Trouble>
}
