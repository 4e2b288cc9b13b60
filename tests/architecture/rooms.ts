// The rooms of the house and which room may import from which. The test beside this file enforces it.

export interface Room {
  readonly name: string
  /** Paths that belong to the room; the first room that matches a file owns it. */
  readonly owns: RegExp
  /** Rooms it may import from, besides itself. */
  readonly uses: readonly string[]
}

/** Listed from the most special to the most general. */
export const ROOMS: readonly Room[] = [
  { name: 'lib/model', owns: /^lib\/model\//, uses: [] },
  { name: 'lib/graph', owns: /^lib\/graph\//, uses: ['lib/model', 'lib'] },
  { name: 'lib/export', owns: /^lib\/export\//, uses: ['lib/model', 'lib'] },
  { name: 'lib/api', owns: /^lib\/api\//, uses: ['lib/model', 'lib/graph', 'lib/export', 'lib'] },
  {
    name: 'lib/store',
    owns: /^lib\/store\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib'],
  },
  { name: 'lib', owns: /^lib\//, uses: ['lib/model'] },
  {
    name: 'ingest',
    owns: /^ingest\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib/store', 'lib'],
  },
  {
    name: 'app/_server',
    owns: /^app\/_server\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib/store', 'lib', 'ingest'],
  },
  {
    name: 'app/_explorer',
    owns: /^app\/_explorer\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib'],
  },
  {
    name: 'app',
    owns: /^app\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib', 'app/_server', 'app/_explorer'],
  },
]

export interface Door {
  readonly package: RegExp
  /** The only files that may import the package. */
  readonly openTo: RegExp
}

/** Packages that only some files may import. */
export const DOORS: readonly Door[] = [
  { package: /^neo4j-driver/, openTo: /^lib\/store\/(neo4j|cypher)/ },
  { package: /^@photostructure\/sqlite/, openTo: /^lib\/store\/sqlite/ },
  { package: /^compromise/, openTo: /^ingest\/extract\/text\/nlp\.ts$/ },
  { package: /^cytoscape/, openTo: /^app\/_explorer\/canvas\// },
  { package: /^server-only$/, openTo: /^app\/_server\// },
]
