// Hearsay's own JSON.
import { InvalidInput } from '../errors'
import { VERSION } from '../export/json'
import { fileEdge, fileNode, type GraphFile, graphFile, type Values } from './graph-file'
import { recordOf, recordsOf } from './json-shapes'

/** Passes over fields it does not know. Throws InvalidInput for another version than the writer's. */
export function readJson(file: Values): GraphFile {
  if (file.version !== VERSION) {
    throw new InvalidInput(`This is a Hearsay file of version ${String(file.version)}.`, {
      remedy: `This Hearsay reads version ${VERSION}: update it, or save the file again.`,
    })
  }
  return graphFile(
    recordsOf(file.nodes).map(({ id, view, ...node }) =>
      fileNode(String(id ?? ''), { ...node, ...recordOf(view) }),
    ),
    recordsOf(file.edges).map((edge) => fileEdge(String(edge.source), String(edge.target), edge)),
  )
}
