// The rooms of the house, those inside extraction, and which room may import from which. The test beside this file
// enforces it.

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
  { name: 'lib/identity', owns: /^lib\/identity\//, uses: ['lib/model'] },
  { name: 'lib/graph', owns: /^lib\/graph\//, uses: ['lib/model', 'lib/identity', 'lib'] },
  { name: 'lib/export', owns: /^lib\/export\//, uses: ['lib/model', 'lib/graph', 'lib'] },
  { name: 'lib/import', owns: /^lib\/import\//, uses: ['lib/model', 'lib/export', 'lib'] },
  { name: 'lib/api', owns: /^lib\/api\//, uses: ['lib/model', 'lib/graph', 'lib/export', 'lib'] },
  {
    name: 'lib/store',
    owns: /^lib\/store\//,
    uses: ['lib/model', 'lib/identity', 'lib/graph', 'lib/export', 'lib/api', 'lib'],
  },
  { name: 'lib', owns: /^lib\//, uses: ['lib/model'] },
  {
    name: 'ingest',
    owns: /^ingest\//,
    uses: ['lib/model', 'lib/identity', 'lib/graph', 'lib/export', 'lib/api', 'lib/store', 'lib'],
  },
  {
    name: 'app/_server',
    owns: /^app\/_server\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib/store', 'lib', 'ingest'],
  },
  {
    name: 'app/_explorer',
    owns: /^app\/_explorer\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/import', 'lib/api', 'lib'],
  },
  {
    name: 'app',
    owns: /^app\//,
    uses: ['lib/model', 'lib/graph', 'lib/export', 'lib/api', 'lib', 'app/_server', 'app/_explorer'],
  },
]

/** Read by every room of extraction: what a document is, where decisions are reported to, sums of weights, word lists. */
const COMMON = ['document', 'rules', 'weights'] as const

/** The rooms inside ingest/extract; their table is in docs/architecture.md. Nothing imports from a room further up. */
export const EXTRACTION_ROOMS: readonly Room[] = [
  { name: 'document', owns: /^ingest\/extract\/(document|trace|linear)(\.ts)?$/, uses: [] },
  { name: 'rules', owns: /^ingest\/extract\/rules\//, uses: ['document'] },
  { name: 'weights', owns: /^ingest\/extract\/weights\//, uses: ['document'] },
  { name: 'text', owns: /^ingest\/extract\/text\//, uses: COMMON },
  { name: 'dates', owns: /^ingest\/extract\/dates\//, uses: [...COMMON, 'text'] },
  { name: 'names', owns: /^ingest\/extract\/names\//, uses: [...COMMON, 'text'] },
  { name: 'events', owns: /^ingest\/extract\/events\//, uses: [...COMMON, 'text', 'dates', 'names'] },
  { name: 'syntax', owns: /^ingest\/extract\/syntax\//, uses: [...COMMON, 'text', 'names'] },
  {
    name: 'coreference',
    owns: /^ingest\/extract\/coreference\//,
    uses: [...COMMON, 'text', 'names', 'syntax', 'quotes'],
  },
  {
    name: 'quotes',
    owns: /^ingest\/extract\/quotes\//,
    uses: [...COMMON, 'text', 'dates', 'names', 'syntax', 'coreference'],
  },
  // The pipeline itself, its output, and what fits the weights.
  {
    name: 'pipeline',
    owns: /^ingest\/extract\/(train\/|[\w-]+(\.ts)?$)/,
    uses: [...COMMON, 'text', 'dates', 'names', 'events', 'syntax', 'coreference', 'quotes'],
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
  { package: /^unpdf/, openTo: /^ingest\/read\/pdf\/pdf\.ts$/ },
  { package: /^htmlparser2/, openTo: /^ingest\/read\/office\/xml\.ts$/ },
  { package: /^feedsmith/, openTo: /^ingest\/read\/containers\/feed/ },
  { package: /^csv-parse/, openTo: /^ingest\/read\/containers\/csv\.ts$/ },
  { package: /^postal-mime/, openTo: /^ingest\/read\/email\.ts$/ },
  { package: /^ipaddr\.js/, openTo: /^ingest\/read\/web\/public-address\.ts$/ },
  // The server looks at requests, it makes none
  { package: /^node:https?$/, openTo: /^(?:ingest\/(?:read\/web|cli)\/|app\/_server\/watch-requests\.ts$)/ },
  { package: /^pino/, openTo: /^app\/_server\/log\.ts$/ },
  { package: /^esbuild/, openTo: /^ingest\/cli\/start\/pack-thread\.ts$/ },
  { package: /^cytoscape/, openTo: /^app\/_explorer\/canvas\// },
  { package: /^server-only$/, openTo: /^app\/_server\// },
]
