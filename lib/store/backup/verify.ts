// Is a backup whole, and does what is in it fit together? Without a store.
import { errorLine, InvalidInput } from '../../errors'
import type { JournalLine } from '../../graph/journal'
import { type Trouble, trouble } from '../../graph/trouble'
import { articleTroubles, factTroubles } from '../../graph/verify'
import { aliasTroubles, entryTroubles, viewTroubles } from '../check/lines'
import { linesAfter, type StoredLine } from '../corrections/lines'
import type { BackupLine, End } from './format'
import { type BackupFile, backupLines } from './read'

/** `onEnd` gets the last line when the file is whole. */
export async function* verifyBackup(file: BackupFile, onEnd: (end: End) => void): AsyncGenerator<Trouble> {
  const look = contentCheck()
  try {
    for await (const line of backupLines(file)) {
      yield* looked(look, line)
      if (line.kind === 'end') onEnd(line)
    }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    yield {
      ...trouble('file', error.where ?? file.name, error.message),
      ...(error.remedy === undefined ? {} : { remedy: error.remedy.replace('Nothing was restored. ', '') }),
    }
  }
}

/** What cannot even be looked at is told, too. */
function looked(look: (line: BackupLine) => Iterable<Trouble>, line: BackupLine): readonly Trouble[] {
  try {
    return [...look(line)]
  } catch (error) {
    return [
      trouble('file', `a line of the kind ${line.kind}`, `It has not what it should: ${errorLine(error)}.`),
    ]
  }
}

/** Looks at one line after the other; it remembers the last article and the last line of the journal. */
function contentCheck(): (line: BackupLine) => Iterable<Trouble> {
  let journal: StoredLine | undefined
  let article = ''
  return function* look(line) {
    switch (line.kind) {
      case 'alias':
        yield* aliasTroubles(line.alias)
        break
      case 'correction': {
        const [due] = linesAfter(journal === undefined ? [] : [journal], [line.entry])
        const where = `line ${due!.seq} of the journal`
        yield* entryTroubles(line.entry, where)
        if (due!.chain !== line.chain)
          yield trouble('journal', where, 'Its hash does not follow from the lines before.')
        journal = { ...(due as JournalLine), chain: line.chain }
        break
      }
      case 'view':
        yield* viewTroubles(line.view)
        break
      case 'article':
        if (line.article.id <= article) yield trouble('file', line.article.id, 'The article is out of order.')
        article = line.article.id
        yield* articleTroubles(line.article)
        yield* factTroubles(line.article, line.extracted, 'extracted')
    }
  }
}
