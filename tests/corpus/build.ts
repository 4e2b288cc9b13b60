// Writes corpus/gold from the annotations. `--review` prints what a second reader should look at instead.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotatedArticles, GOLD, goldFiles } from './library'
import { review } from './review'

const articles = await annotatedArticles()
const only = process.argv[3]
if (process.argv[2] === '--review') {
  for (const article of articles) {
    if (only === undefined || article.gold.id.startsWith(only)) console.log(review(article))
  }
} else {
  const files = goldFiles(articles)
  for (const [name, content] of files) writeFileSync(join(GOLD, name), content)
  const quotes = articles.reduce((sum, { gold }) => sum + gold.quotes.length, 0)
  console.log(`${articles.length} articles, ${quotes} quotes, ${files.size} files in corpus/gold`)
}
