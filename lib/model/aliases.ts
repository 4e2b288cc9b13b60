// Public short forms that mean one thing in any newspaper. A form that could be two things is not listed.
import type { EntityKind } from './entity'

export interface AliasRow {
  readonly kind: EntityKind
  readonly name: string
  readonly forms: readonly string[]
}

const organization = (name: string, ...forms: string[]): AliasRow => ({ kind: 'organization', name, forms })
const place = (name: string, ...forms: string[]): AliasRow => ({ kind: 'place', name, forms })

export const ALIASES: readonly AliasRow[] = [
  organization('United Nations', 'UN', 'U.N.'),
  organization('European Union', 'EU', 'E.U.'),
  organization('World Health Organization', 'WHO', 'World Health Organisation'),
  organization('International Monetary Fund', 'IMF'),
  organization('World Trade Organization', 'WTO', 'World Trade Organisation'),
  organization('International Criminal Court', 'ICC'),
  organization('International Court of Justice', 'ICJ'),
  organization('International Atomic Energy Agency', 'IAEA'),
  organization('North Atlantic Treaty Organization', 'NATO', 'Nato'),
  organization('Central Intelligence Agency', 'CIA'),
  organization('Federal Bureau of Investigation', 'FBI'),
  organization('National Security Agency', 'NSA'),
  organization('Israel Defense Forces', 'IDF', 'Israeli Defense Forces', 'Israel Defence Forces'),
  organization('Palestine Liberation Organization', 'PLO', 'Palestine Liberation Organisation'),
  organization('British Broadcasting Corporation', 'BBC'),
  organization('Associated Press', 'The Associated Press'),
  organization('Agence France-Presse', 'AFP'),
  organization('New York Times', 'The New York Times', 'NYT'),
  organization('Washington Post', 'The Washington Post'),
  organization('Wall Street Journal', 'The Wall Street Journal', 'WSJ'),
  organization('Guardian', 'The Guardian'),
  organization('African Union', 'AU'),
  organization('Islamic State', 'ISIS', 'Isis', 'ISIL', 'Daesh'),
  organization('UNICEF', 'Unicef'),
  organization('UNESCO', 'Unesco'),
  organization('OPEC', 'Opec'),
  organization('Republican Party', 'GOP', 'Republican National Party'),
  place('United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'United States of America', 'the United States'),
  place('United Kingdom', 'UK', 'U.K.', 'the United Kingdom'),
  place('United Arab Emirates', 'UAE', 'U.A.E.', 'Emirates'),
  place('Democratic Republic of the Congo', 'DRC', 'DR Congo', 'Democratic Republic of Congo'),
  place('Czech Republic', 'Czechia'),
  place('Myanmar', 'Burma'),
  place('Gaza Strip', 'the Gaza Strip', 'Gaza'),
]
