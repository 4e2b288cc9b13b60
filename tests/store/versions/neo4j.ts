// What graphs of earlier versions lack: statements that take from a graph of one version what the one before did not have.

/** By version; an empty list where a version only added an index, or was raised by a merge. */
export const ADDED: Readonly<Record<number, readonly string[]>> = {
  2: ['MATCH (v:SavedView) DELETE v', 'DROP CONSTRAINT hearsay_view_id IF EXISTS'],
  3: ['DROP INDEX hearsay_quote_event IF EXISTS'],
  4: [
    'MATCH (a:Article) REMOVE a.locators',
    // Which the hash covers
    'MATCH (a:Article {id: $talks.id}) SET a.contentHash = $talks.hashWithoutLocators',
  ],
  5: [
    'MATCH (n:NameForm|NameBlock|LikelyDuplicate|GivenAlias|Extracted|Correction) DETACH DELETE n',
    'DROP CONSTRAINT hearsay_name_form_key IF EXISTS',
    'DROP CONSTRAINT hearsay_extracted_article IF EXISTS',
    'DROP CONSTRAINT hearsay_correction_id IF EXISTS',
  ],
  6: ['MATCH (f:FoundAt) DELETE f', 'DROP INDEX hearsay_quote_margin IF EXISTS'],
  7: ['MATCH (q:Quote) REMOVE q.echo', 'DROP INDEX hearsay_echoes IF EXISTS'],
  8: [],
  9: [
    'MATCH (n:TextKey|Saying|NameBearer|NameBlock) DETACH DELETE n',
    'MATCH (:Article)-[r:REPRINTS]->(:Article) DELETE r',
    'MATCH (q:Quote) REMOVE q.saying',
    'MATCH (f:NameForm) REMOVE f.first',
    'DROP CONSTRAINT hearsay_text_key IF EXISTS',
    'DROP CONSTRAINT hearsay_saying_id IF EXISTS',
  ],
}
