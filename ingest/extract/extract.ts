// The ordered pipeline: an article in, its facts out. Pure and deterministic; no I/O, no global state.
import type { ArticleInput } from '../../lib/model/article'
import type { ArticleFacts } from '../../lib/model/facts'
import { isExtracted } from '../../lib/model/language'
import { memberTies } from './coreference/members'
import { newCast } from './coreference/speakers'
import { finish } from './finish'
import { byEvidence, readNames } from './mentions'
import { attribute } from './quotes/attribution'
import { draftQuotes, toQuotes } from './quotes/quotes'
import { findReports } from './quotes/reported'
import { draftTurns, outsideTurns } from './quotes/turns'
import { indexNames } from './syntax/name-index'
import { readSpeech } from './syntax/reading'
import { segment } from './text/segment'
import { silent, type Trace } from './trace'

/** Raised with every change that can alter facts; the store re-extracts articles of another version. */
export const EXTRACTOR_VERSION = '13'

/**
 * Everything Hearsay knows about one article. Each step with the sentence it is there for:
 *
 * 1 segment     zones, sentences, words: “Share this” is not read; `“Go. Now,” she said.` is one sentence
 * 2 names       "Harbour Minister Dana Ruiz … Ruiz": one person, two mentions, one tie; "the Tarn Summit": an event
 * 3 reading     `“Go,” said Ruiz, the minister.` → a quotation, a cue with its subject
 * 4 attribute   whose words `“Go,”` are, and that the “ring road” is nobody's words
 * 5 reports     "Ruiz said the pier was safe": the clause, its cue and speaker
 * 6 turns       "RUIZ: Not today.": the words after a label in a transcript or an interview
 * 7 draft       "He added": who is meant; "a senior official": an unnamed source of this article
 * 8 members     "Two aides, Ruiz and Holt, said": both are tied to the two aides
 * 9 finish      ids made of content, so that reading twice gives the same graph
 */
export function extract(article: ArticleInput, trace: Trace = silent): ArticleFacts {
  if (!isExtracted(article.language)) return nothingIn(article)
  const doc = segment(article, trace)
  const named = readNames(doc, trace)
  const reading = readSpeech(doc, indexNames(doc, named.entities), trace)
  const cast = newCast(reading, named.entities, article.byline)
  const { turns, attributions, reports } = outsideTurns(
    reading,
    attribute(reading, trace, cast.identify),
    findReports(reading, trace),
  )
  const drafts = [
    ...draftQuotes(reading, cast, attributions, reports),
    ...draftTurns(reading, cast, turns, article.byline),
  ]
  const affiliations = [...named.affiliations, ...memberTies(reading, cast, trace)].sort(byEvidence)
  const { entities, idOf } = finish(doc, cast.entities)
  return {
    articleId: article.id,
    entities,
    quotes: toQuotes(reading, drafts, cast, idOf),
    affiliations: affiliations.map(({ person, organization, role, evidence }) => ({
      personId: idOf.get(person)!,
      organizationId: idOf.get(organization)!,
      role,
      evidence,
    })),
    participations: named.participations.map(({ entity, event, evidence }) => ({
      entityId: idOf.get(entity)!,
      eventId: idOf.get(event)!,
      evidence,
    })),
  }
}

/** Of a text in another language: rules for English would find nonsense in it. */
function nothingIn({ id }: ArticleInput): ArticleFacts {
  return { articleId: id, entities: [], quotes: [], affiliations: [], participations: [] }
}
