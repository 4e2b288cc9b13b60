// GraphML, as written here, or by yEd, networkx, igraph and others that keep attributes' names.
import { fromNmtoken } from '../export/xml'
import { type FileEdge, type FileNode, fileEdge, fileNode, type GraphFile, graphFile } from './graph-file'
import { walkXml } from './xml-events'

type Element = Record<string, string>

/** Throws InvalidInput. */
export function readGraphml(text: string): GraphFile {
  const names = new Map<string, string>()
  const ids = new Map<string, string>()
  const nodes: FileNode[] = []
  const edges: { readonly source: string; readonly target: string; readonly values: Element }[] = []
  let element: Element = {}
  let values: Element = {}
  let name = ''
  walkXml(text, {
    open: (tag, attributes) => {
      if (tag === 'key') names.set(attributes.id ?? '', attributes['attr.name'] ?? attributes.id ?? '')
      if (tag === 'data') name = names.get(attributes.key ?? '') ?? ''
      if (tag !== 'node' && tag !== 'edge') return
      element = attributes
      values = {}
    },
    close: (tag, content) => {
      if (tag === 'data') values[name] = content
      if (tag === 'node') {
        // igraph gives ids of its own and keeps the old one as an attribute
        const id = fromNmtoken(values.id ?? element.id ?? '')
        ids.set(element.id ?? '', id)
        nodes.push(fileNode(id, values))
      }
      if (tag === 'edge') edges.push({ source: element.source ?? '', target: element.target ?? '', values })
    },
  })
  const idOf = (end: string) => ids.get(end) ?? end
  const known = edges.map((edge): FileEdge | null =>
    fileEdge(idOf(edge.source), idOf(edge.target), edge.values),
  )
  return graphFile(nodes, known)
}
