// GEXF, as written here or saved again by Gephi, whose y runs upwards.
import { type FileEdge, type FileNode, fileEdge, fileNode, type GraphFile, graphFile } from './graph-file'
import { walkXml } from './xml-events'

type Element = Record<string, string>

/** Throws InvalidInput. */
export function readGexf(text: string): GraphFile {
  const titles = new Map<string, string>()
  const nodes: FileNode[] = []
  const edges: (FileEdge | null)[] = []
  let owner = ''
  let element: Element = {}
  let values: Record<string, unknown> = {}
  const begin = (attributes: Element, kind: string) => {
    element = attributes
    owner = kind
    values = { label: attributes.label, weight: attributes.weight }
  }
  walkXml(text, {
    open: (tag, attributes) => {
      if (tag === 'attributes') owner = attributes.class ?? ''
      if (tag === 'attribute') titles.set(`${owner} ${attributes.id}`, attributes.title ?? '')
      if (tag === 'node' || tag === 'edge') begin(attributes, tag)
      if (tag === 'attvalue') values[titles.get(`${owner} ${attributes.for}`) ?? ''] = attributes.value
      if (tag === 'position') values = { ...values, x: attributes.x, y: 0 - Number(attributes.y) }
    },
    close: (tag) => {
      if (tag === 'node') nodes.push(fileNode(element.id ?? '', values))
      if (tag === 'edge') edges.push(fileEdge(element.source ?? '', element.target ?? '', values))
    },
  })
  return graphFile(nodes, edges)
}
