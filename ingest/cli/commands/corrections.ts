// `hearsay corrections`: what people mended, as a list, as a file, and taken over from a file.
import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { InvalidInput } from '../../../lib/errors'
import type { CorrectionRecord, JournalEntry } from '../../../lib/model/correction'
import { entryFrom } from '../../../lib/store/corrections/journal-text'
import { linesOf } from '../../read/byte-lines'
import { say, write } from '../output'

const MAX_LINE = 1_000_000

export function correctionsCommand(): Command {
  return new Command('corrections')
    .description('List, export or apply what people mended.')
    .addCommand(listCommand())
    .addCommand(exportCommand())
    .addCommand(applyCommand())
    .addHelpText('after', EXAMPLES)
}

function listCommand(): Command {
  return new Command('list').description('Print the corrections, the latest first.').action(async () => {
    const { withStore } = await import('../store')
    await withStore(async (store) => {
      let cursor: string | undefined
      do {
        const page = await store.corrections({ limit: 500, cursor })
        for (const each of page.items) await write(`${lineFor(each)}\n`)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
    })
  })
}

/** Id, time, state, articles, kind, whom or what it names, by whom and why: between tabs. */
function lineFor({ id, at, state, articles, action, by, why }: CorrectionRecord): string {
  const named = 'quote' in action ? action.quote.text : namesIn(action)
  return [id, at, state, articles, action.kind, named, by, why]
    .map((cell) => String(cell).replace(/\s+/gu, ' '))
    .join('\t')
}

function namesIn(action: Exclude<CorrectionRecord['action'], { readonly quote: unknown }>): string {
  switch (action.kind) {
    case 'merge':
      return `${action.from.name} into ${action.into.name}`
    case 'distinct':
      return action.entities.map(({ name }) => name).join(' and ')
    case 'rename':
    case 'split':
      return `${action.entity.name} as ${action.name}`
    case 'retype':
      return `${action.entity.name} as ${action.to}`
    case 'hide':
      return action.entity.name
  }
}

function exportCommand(): Command {
  return new Command('export')
    .description('Write the journal to standard output, a line each.')
    .action(async () => {
      const { withStore } = await import('../store')
      await withStore(async (store) => {
        for await (const entry of store.journal()) await write(`${JSON.stringify(entry)}\n`)
      })
    })
}

function applyCommand(): Command {
  return new Command('apply')
    .description(
      'Add the lines of a journal after the own ones; those that are there already are passed over.',
    )
    .argument('<file>', 'as `hearsay corrections export` writes it; - for standard input')
    .action(async (file: string) => {
      const entries = await entriesIn(file)
      const { withStore } = await import('../store')
      const { added, known } = await withStore((store) => store.applyJournal(entries))
      say(`${added} added, ${known} there already.`)
    })
}

/** @throws InvalidInput (where: the file and line) before anything is applied */
async function entriesIn(file: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  const stream = file === '-' ? process.stdin : createReadStream(file)
  try {
    for await (const line of linesOf(stream, MAX_LINE)) {
      const where = `${file}:${line.number}`
      if ('problem' in line) throw new InvalidInput(`The line is ${line.problem}.`, { where })
      entries.push(entryFrom(line.text, where))
    }
  } catch (error) {
    if (error instanceof InvalidInput) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new InvalidInput(`It cannot be read: ${why}.`, { where: file, cause: error })
  }
  return entries
}

const EXAMPLES = `
Examples:
  hearsay corrections list
  hearsay corrections export > corrections.jsonl
  hearsay corrections apply corrections.jsonl`
