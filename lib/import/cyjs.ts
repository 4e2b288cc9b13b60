// Cytoscape's JSON, from here, from Cytoscape.js or from Cytoscape desktop.
import { fileEdge, fileNode, type GraphFile, graphFile, type Values } from './graph-file'
import { recordOf, recordsOf } from './json-shapes'

/** `elements` is a list of both or has the lists `nodes` and `edges`. Throws InvalidInput. */
export function readCyjs(file: Values): GraphFile {
  const { elements } = file
  const all = Array.isArray(elements) ? recordsOf(elements) : []
  const isEdge = (each: Values) => recordOf(each.data).source !== undefined
  const nodes = all.length > 0 ? all.filter((each) => !isEdge(each)) : recordsOf(recordOf(elements).nodes)
  const edges = all.length > 0 ? all.filter(isEdge) : recordsOf(recordOf(elements).edges)
  const ids = new Map(nodes.map(({ data }) => [String(recordOf(data).id), contentId(recordOf(data))]))
  const end = (id: unknown) => ids.get(String(id)) ?? String(id)
  return graphFile(
    nodes.map(({ data, position, locked }) => {
      const values = recordOf(data)
      return fileNode(contentId(values), { pinned: locked, ...values, ...recordOf(position) })
    }),
    edges.map(({ data }) => {
      const values = recordOf(data)
      return fileEdge(end(values.source), end(values.target), values)
    }),
  )
}

/** Desktop programs give ids of their own and keep the others as attributes. */
function contentId({ contentId: own, id }: Values): string {
  return String(own ?? id ?? '')
}
