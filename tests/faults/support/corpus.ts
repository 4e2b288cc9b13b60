// Short articles made of the sample corpus's paragraphs, with people whose names are settled only as more come in.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusParagraphs } from '../../bench/articles'
import { seeded } from '../../support/random'

/** Whoever is called by a surname alone is the only one of it, until late in the corpus there is another. */
const SURNAMES = ['Quillon', 'Harrowgate', 'Oduya', 'Brennick']
const FIRST = ['Mirko', 'Ines', 'Teodor', 'Salma']
const SECOND = ['Ada', 'Jonas', 'Petra', 'Emil']

/** Writes `count` .txt files; the same for the same seed. */
export function writeCorpus(folder: string, count: number, seed = 1): void {
  const random = seeded(seed)
  const paragraphs = corpusParagraphs()
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < count; number += 1) {
    const body = [random.pick(paragraphs), namesake(number, count), random.pick(paragraphs)]
    const head = `Report number ${number} from the harbour\n\nBy Ines Halloran | The Quay Post\n2025-0${1 + (number % 9)}-1${number % 10}`
    const name = `article-${String(number).padStart(5, '0')}.txt`
    writeFileSync(join(folder, name), `${[head, ...body].join('\n\n')}\n`)
  }
}

function namesake(number: number, count: number): string {
  const which = number % SURNAMES.length
  const surname = SURNAMES[which]
  const full = number < SURNAMES.length ? `${FIRST[which]} ${surname}` : surname
  const said = number > count * 0.75 ? `${SECOND[which]} ${surname}` : full
  return `“The lock at basin ${number} stays shut,” ${said} said on Monday. ${surname} added that the harbour office had been told.`
}
