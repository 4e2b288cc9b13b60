// The formats' own rules as schemas, written from their specifications, for those that have no parser to test with.
import { z } from 'zod'

const type = z.enum(['string', 'integer', 'long', 'double', 'boolean', 'list_of_string'])
const declared = z.record(
  z.string(),
  z.strictObject({ d: type, a: z.string().optional(), v: z.unknown().optional() }),
)
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
const number = z.int().min(0)

const mapping = z.union([
  z.strictObject({
    type: z.literal('PASSTHROUGH'),
    definition: z.strictObject({ attribute: z.string(), type }),
  }),
  z.strictObject({
    type: z.literal('DISCRETE'),
    definition: z.strictObject({
      attribute: z.string(),
      type,
      map: z.array(z.strictObject({ v: z.string(), vp: z.string() })),
    }),
  }),
])

const style = z.record(z.string().regex(/^(NODE|EDGE|NETWORK)_[A-Z_]+$/), z.union([z.string(), z.number()]))

const fragment = z.union([
  z.strictObject({
    attributeDeclarations: z
      .array(z.strictObject({ networkAttributes: declared, nodes: declared, edges: declared }))
      .length(1),
  }),
  z.strictObject({ networkAttributes: z.array(values).length(1) }),
  z.strictObject({
    nodes: z.array(
      z.strictObject({ id: number, x: z.number().optional(), y: z.number().optional(), v: values }),
    ),
  }),
  z.strictObject({ edges: z.array(z.strictObject({ id: number, s: number, t: number, v: values })) }),
  z.strictObject({
    visualProperties: z
      .array(
        z.strictObject({
          default: z.strictObject({ network: style, node: style, edge: style }),
          nodeMapping: z.record(z.string(), mapping),
          edgeMapping: z.record(z.string(), mapping),
        }),
      )
      .length(1),
  }),
  z.strictObject({ nodeBypasses: z.array(z.strictObject({ id: number, v: style })) }),
])

/** Cytoscape Exchange, version 2: the descriptor first, each aspect once, the status last. */
export const Cx2 = z
  .array(z.unknown())
  .refine((file) => Descriptor.safeParse(file[0]).success, 'no descriptor at the beginning')
  .refine((file) => Status.safeParse(file.at(-1)).success, 'no status at the end')
  .transform((file) => file.slice(1, -1))
  .pipe(z.array(fragment))

const Descriptor = z.strictObject({ CXVersion: z.literal('2.0'), hasFragments: z.literal(false) })
const Status = z.strictObject({ status: z.tuple([z.strictObject({ success: z.literal(true) })]) })

/** FollowTheMoney's schemata, with those of their properties that are written here. */
const SCHEMATA = {
  Person: { needs: ['name'], has: ['alias', 'position', 'notes'] },
  Organization: { needs: ['name'], has: ['alias', 'description'] },
  Event: { needs: ['name'], has: ['alias', 'date'] },
  Address: { needs: [], has: ['name', 'alias', 'full'] },
  Article: { needs: [], has: ['name', 'title', 'publisher', 'publishedAt'] },
  Note: { needs: [], has: ['name', 'description', 'entity', 'proof', 'keywords', 'publisher'] },
  Documentation: { needs: ['document', 'entity'], has: ['role'] },
  Membership: { needs: ['member', 'organization'], has: ['role'] },
  UnknownLink: { needs: ['subject', 'object'], has: ['role', 'summary'] },
} as const

const reference = z.string().regex(/^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$/)
const REFERENCES: ReadonlySet<string> = new Set([
  'document',
  'entity',
  'member',
  'organization',
  'subject',
  'object',
  'proof',
])

export const FtmEntity = z
  .strictObject({
    id: reference,
    schema: z.enum(Object.keys(SCHEMATA) as (keyof typeof SCHEMATA)[]),
    properties: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  })
  .superRefine(({ schema, properties }, context) => {
    const { needs, has } = SCHEMATA[schema]
    const allowed: readonly string[] = [...needs, ...has]
    for (const [name, all] of Object.entries(properties)) {
      if (!allowed.includes(name)) context.addIssue(`${schema} has no ${name}`)
      if (REFERENCES.has(name) && all.some((each) => !reference.safeParse(each).success))
        context.addIssue(`${name} names no entity`)
    }
    for (const name of needs) if (properties[name] === undefined) context.addIssue(`${schema} needs ${name}`)
  })
