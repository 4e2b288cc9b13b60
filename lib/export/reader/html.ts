// One HTML file that reads itself: entities, quotes in their paragraphs and the picture, without a server or a network.

import { VARIABLES } from '../draw/colours'
import { network } from '../draw/network'
import type { DrawnScene } from '../draw/scene'
import type { ExportGraph, ExportNode, ExportPassage, ExportQuote } from '../export-graph'
import { inOrder, nodeId, rowId, statements } from '../export-graph'
import { boxOf, sceneMarkup, viewBox } from '../svg'
import built from './built.json'
import type { Block, ReaderArticle, ReaderEntity, ReaderLink, ReaderPassage, ReaderQuote } from './data'

/** Nothing is fetched from anywhere; only this very script and these very styles are taken. */
const POLICY = [
  "default-src 'none'",
  `script-src '${built.scriptHash}'`,
  `style-src '${built.styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** As many names as can be read beside the list and the quotes. */
const MOST_DRAWN = 48

/** Rows are written as they come; entities, articles and links among entities are kept for the picture. */
export async function* writeHtml(graph: ExportGraph): AsyncGenerator<string> {
  const collected = network({ most: MOST_DRAWN, shape: 0.8 })
  const articles = new Map<string, ReaderArticle>()
  yield* opening()
  yield* block('entities', entities(graph, collected, articles))
  yield* block('links', links(graph, collected))
  yield* block('quotes', quotes(graph, collected, articles))
  yield* block('passages', passages(graph))
  yield* block('articles', [...articles.values()])
  yield* drawing(collected.scene(graph.looks))
  yield `<script>${built.script}</script>\n</body>\n</html>\n`
}

function* opening(): Generator<string> {
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
  yield '<meta name="referrer" content="no-referrer">\n<title>Who said what</title>\n'
  yield `<style>${built.style}</style>\n</head>\n<body data-shown="list">\n`
  yield '<header><h1>Who said what</h1><p id="counts"></p><button id="theme" type="button">Light or dark</button>'
  yield '<div id="tabs" role="group" aria-label="Part of the page"><button type="button" data-tab="list">Names</button>'
  yield '<button type="button" data-tab="page">Quotes</button><button type="button" data-tab="network">Picture</button></div></header>\n'
  yield '<nav id="list" aria-label="Names and quotes"><div class="finding"><label for="search">Search names and quotes</label>'
  yield '<input id="search" type="search" autocomplete="off" spellcheck="false"><div id="kinds" role="group" aria-label="Kind"></div>'
  yield '<p id="status" role="status"></p></div><div id="found"></div></nav>\n'
  yield '<main id="page"><noscript>This page shows its quotes with a small script of its own. Allow scripts for this file.</noscript></main>\n'
}

function* drawing(scene: DrawnScene): Generator<string> {
  if (scene.nodes.length === 0) return
  yield '<section id="network" aria-label="Picture of who speaks about whom"><div id="frame">'
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(boxOf(scene))}" role="group" aria-label="Names and links; arrow keys walk, Enter opens">\n`
  yield* sceneMarkup(scene, VARIABLES)
  yield `</svg></div><p id="caption">${captionOf(scene)}</p>`
  yield '<div id="zoom" role="group" aria-label="Size of the picture"><button id="smaller" type="button" aria-label="Smaller">−</button>'
  yield '<button id="larger" type="button" aria-label="Larger">+</button><button id="fit" type="button">Fit</button></div></section>\n'
}

function captionOf({ nodes, left }: DrawnScene): string {
  if (nodes.some(({ kind }) => kind === 'quote')) {
    return 'Cards are quotes: in their own words, or dashed where they are reported. Choose one to read it.'
  }
  const more = left === 0 ? '' : ` The ${nodes.length} most quoted; ${left} more are in the list.`
  return `Size: how much they are quoted. Arrow: spoke about.${more}`
}

async function* block(id: Block, rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = `<script type="application/json" id="${id}">[\n`
  for await (const row of rows) {
    yield separator + inScript(row)
    separator = ',\n'
  }
  yield separator === ',\n' ? '\n]</script>\n' : `${separator}]</script>\n`
}

/** JSON that no HTML parser sees an end or a comment in. */
function inScript(row: unknown): string {
  return JSON.stringify(row).replace(
    /[<>&\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

type Collected = ReturnType<typeof network>
type Articles = Map<string, ReaderArticle>

async function* entities(
  graph: ExportGraph,
  collected: Collected,
  articles: Articles,
): AsyncGenerator<ReaderEntity> {
  for await (const row of inOrder(graph.nodes, nodeId)) {
    collected.node(row)
    if (row.node.kind === 'article') articles.set(row.node.id, articleOf(row.node))
    else if (row.node.kind !== 'quote') yield entityOf(row.node)
  }
}

type Node = ExportNode['node']

function articleOf({ id, label, source, date }: Extract<Node, { kind: 'article' }>): ReaderArticle {
  return { id, title: label, source, url: null, date }
}

function entityOf(node: Exclude<Node, { kind: 'article' | 'quote' }>): ReaderEntity {
  const { id, kind, label, aliases, roles, unnamed, date } = node
  return { id, kind, name: label, aliases, roles, unnamed, date }
}

async function* links(graph: ExportGraph, collected: Collected): AsyncGenerator<ReaderLink> {
  for await (const edge of inOrder(graph.edges, rowId)) {
    collected.edge(edge)
    const { id, relation, source, target, roles } = edge
    if (relation === 'AFFILIATED_WITH' || relation === 'TOOK_PART_IN')
      yield { id, relation, source, target, roles }
  }
}

async function* quotes(
  graph: ExportGraph,
  collected: Collected,
  articles: Articles,
): AsyncGenerator<ReaderQuote> {
  for await (const quote of statements(graph)) {
    collected.quote(quote)
    const { articleId, articleTitle, articleSource, articleUrl, publishedAt } = quote
    const title = articleTitle ?? articles.get(articleId)?.title ?? null
    articles.set(articleId, {
      id: articleId,
      title,
      source: articleSource,
      url: articleUrl,
      date: publishedAt,
    })
    yield quoteOf(quote)
  }
}

function quoteOf(quote: ExportQuote): ReaderQuote {
  const { id, kind, text, start, end, speaker, speakerName, cue, about, aboutNames, addresseeName } = quote
  return {
    ...{ id, kind, text, start, end, speakerName, about, aboutNames, addresseeName },
    speaker: speaker?.entityId ?? null,
    printed: speaker?.mention?.text ?? null,
    stance: cue?.stance ?? null,
    cue: cue?.text ?? null,
    addressee: quote.addresseeId,
    said: quote.saidDate,
    article: quote.articleId,
    paragraph: quote.paragraph ?? null,
    page: quote.page ?? null,
    time: quote.time ?? null,
    context: quote.context ?? null,
    rule: quote.reason.rule,
    note: quote.reason.note,
    confirmedBy: quote.confirmedBy ?? null,
  }
}

async function* passages(graph: ExportGraph): AsyncGenerator<ReaderPassage> {
  for await (const row of inOrder(graph.passages ?? [], rowId)) yield passageOf(row)
}

function passageOf(row: ExportPassage): ReaderPassage {
  const { edgeId, text, start, end, context, articleTitle, articleSource, articleUrl, publishedAt } = row
  const source = { title: articleTitle, source: articleSource, url: articleUrl, date: publishedAt }
  return { link: edgeId, text, start, end, context, ...source }
}
