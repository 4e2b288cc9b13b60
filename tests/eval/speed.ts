// Words per CPU second of the whole extraction and of bare compromise, on the same texts in the same process.
import nlp from 'compromise'
import { extract } from '../../ingest/extract/extract'
import type { ArticleInput } from '../../lib/model/article'

export interface Speed {
  readonly extraction: number
  readonly bare: number
}

const ROUNDS = 3

/** Both are warmed up first and then take turns, so that neither has the cooler machine. Units: words per CPU second. */
export function measureSpeed(articles: readonly ArticleInput[]): Speed {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const tasks = {
    extraction: (a: ArticleInput) => extract(a),
    bare: (a: ArticleInput) => bareCompromise(a.text),
  }
  const spent = { extraction: 0, bare: 0 }
  for (const task of Object.values(tasks)) for (const article of articles) task(article)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['extraction', 'bare'] as const) {
      const before = process.cpuUsage()
      for (const article of articles) tasks[name](article)
      const { user, system } = process.cpuUsage(before)
      spent[name] += (user + system) / 1e6
    }
  }
  return { extraction: (words * ROUNDS) / spent.extraction, bare: (words * ROUNDS) / spent.bare }
}

/** What a program would do with compromise alone. */
function bareCompromise(text: string): number {
  const doc = nlp(text)
  const people = doc.people().json() as unknown[]
  const organizations = doc.organizations().json() as unknown[]
  const quotations = doc.quotations().json() as unknown[]
  return people.length + organizations.length + quotations.length
}
