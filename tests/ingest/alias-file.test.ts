// A user's alias file: what is read, and which lines are named.
import { describe, expect, it } from 'vitest'
import { parseAliases } from '../../ingest/resolve/alias-file'
import { withGivenNames } from '../../ingest/resolve/given'
import { entityId } from '../../lib/model/id'
import { MARA, row } from '../support/world'

const FILE = `name,alias,kind
Tomas Verhaegen,Iron Tom
"Verhaegen, Tomas",Tommy V,person
# a remark

Kolvar Dam Authority,"the ""old"" board",organization
no comma here
Tomas Verhaegen,tomas verhaegen
Tomas Verhaegen,…
Tomas Verhaegen,Tom,hero
a,b,person,more
"open,Tom
`

describe('an alias file', () => {
  const { aliases, problems } = parseAliases(FILE, 'aliases.csv')

  it('has a name and an alias a line', () => {
    expect(aliases).toEqual([
      { name: 'Tomas Verhaegen', alias: 'Iron Tom', kind: null },
      { name: 'Verhaegen, Tomas', alias: 'Tommy V', kind: 'person' },
      { name: 'Kolvar Dam Authority', alias: 'the "old" board', kind: 'organization' },
    ])
  })

  it('names the lines that cannot be used', () => {
    expect(problems.map(({ where }) => where)).toEqual(
      [7, 8, 9, 10, 11, 12].map((line) => `aliases.csv, line ${line}`),
    )
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no comma.',
      'Name and alias are the same.',
      'Name and alias need a letter or a digit.',
      '“hero” is no kind: person, organization, event, place.',
      'There are more than three fields.',
      'A quotation mark is not closed.',
    ])
  })

  it('holds in one article too', () => {
    const given = withGivenNames([{ name: 'Iron Mara', alias: 'Mara Okafor', kind: null }])
    const { entities, quotes } = given(row.facts)
    const iron = entityId('person', 'Iron Mara')
    expect(entities[0]).toMatchObject({ id: iron, name: 'Iron Mara', aliases: ['Mara Okafor', 'Okafor'] })
    expect(quotes[0]?.speaker?.entityId).toBe(iron)
    expect(JSON.stringify(quotes)).not.toContain(MARA)
    expect(withGivenNames([])(row.facts)).toBe(row.facts)
  })
})
