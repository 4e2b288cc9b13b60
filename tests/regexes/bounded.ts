// Expressions that are slow on long texts and never see one: where the code beside them looks at the length first.

export interface Bounded {
  readonly file: string
  /** How it begins. */
  readonly begins: string
  /** The longest text it is tried on, in characters. */
  readonly most: number
  /** What keeps longer ones away. */
  readonly why: string
}

export const BOUNDED: readonly Bounded[] = [
  {
    file: 'ingest/extract/quotes/speech.ts',
    begins: ' lemma ',
    most: 300,
    why: 'names of features: two words at most, each no longer than a token',
  },
  {
    file: 'ingest/extract/rules/boilerplate.ts',
    begins: '(?:photo|image|picture|illustration|video)?',
    most: 400,
    why: 'lines of at most 400 characters',
  },
  {
    file: 'ingest/extract/rules/boilerplate.ts',
    begins: '^(?:\\p{Lu}[\\p{Lu}.',
    most: 120,
    why: 'the first 120 characters of a paragraph',
  },
  {
    file: 'ingest/extract/rules/boilerplate.ts',
    begins: '^(?:[^"“‘]{2,80}',
    most: 400,
    why: 'lines of at most 400 characters',
  },
  {
    file: 'ingest/extract/text/broken-lines.ts',
    begins: '^(?:(?:page|p\\.)',
    most: 20,
    why: 'lines of at most 20 characters',
  },
  {
    file: 'ingest/read/byline.ts',
    begins: '^(?:(?:[Ww]ords|',
    most: 160,
    why: 'lines of at most 160 characters',
  },
  { file: 'ingest/read/byline.ts', begins: '\\s+(?:(?:Staff|', most: 160, why: 'parts of such a line' },
  { file: 'ingest/read/byline.ts', begins: '\\s*[|•·]', most: 160, why: 'the end of such a line' },
  { file: 'ingest/read/byline.ts', begins: ',\\s+and', most: 100, why: 'lines of at most 100 characters' },
  {
    file: 'ingest/read/head-lines.ts',
    begins: '^[\\s,|•·–—-]*(?:at',
    most: 80,
    why: 'the end of a line of at most 80 characters',
  },
  { file: 'ingest/read/metadata.ts', begins: '(?:©|', most: 200, why: 'lines of at most 200 characters' },
  { file: 'ingest/read/metadata.ts', begins: '(?:\\.?\\s+All', most: 200, why: 'a name in such a line' },
]
