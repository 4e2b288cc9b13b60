// CX2, from here, from Cytoscape or from NDEx.
import { fileEdge, fileNode, type GraphFile, graphFile, type Values } from './graph-file'
import { recordOf, recordsOf } from './json-shapes'

/** Aspects may come in fragments; attributes may have short names and default values. Throws InvalidInput. */
export function readCx2(file: readonly unknown[]): GraphFile {
  const aspect = (name: string) => recordsOf(file).flatMap((fragment) => recordsOf(fragment[name]))
  const declared = aspect('attributeDeclarations')
  const nodeValues = reader(declared.map(({ nodes }) => recordOf(nodes)))
  const edgeValues = reader(declared.map(({ edges }) => recordOf(edges)))
  const ids = new Map<string, string>()
  const nodes = aspect('nodes').map((node) => {
    const values = nodeValues(recordOf(node.v))
    const id = String(values.contentId ?? node.id)
    ids.set(String(node.id), id)
    return fileNode(id, { ...values, x: node.x, y: node.y })
  })
  const end = (id: unknown) => ids.get(String(id)) ?? String(id)
  const edges = aspect('edges').map(({ s, t, v }) => fileEdge(end(s), end(t), edgeValues(recordOf(v))))
  return graphFile(nodes, edges)
}

/** From an element's values to those under the attributes' full names, with the defaults of what it has not. */
function reader(declarations: readonly Values[]): (values: Values) => Values {
  const names = new Map<string, string>()
  const defaults: Record<string, unknown> = {}
  for (const [name, declaration] of declarations.flatMap((each) => Object.entries(each))) {
    const { a, v } = recordOf(declaration)
    if (typeof a === 'string') names.set(a, name)
    if (v !== undefined) defaults[name] = v
  }
  return (values) => ({
    ...defaults,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value])),
  })
}
