// How the canvas looks: kind by colour, shape and glyph together, so that no one of them has to carry it alone.
import type { StylesheetJson } from 'cytoscape'
import type { NodeKind } from '../../../lib/model/graph'
import { glyphImage } from '../glyphs'
import type { Palette } from './palette'

const SHAPES = {
  person: 'ellipse',
  organization: 'round-rectangle',
  event: 'round-diamond',
  place: 'round-hexagon',
  quote: 'round-rectangle',
  article: 'cut-rectangle',
} as const satisfies Readonly<Record<NodeKind, string>>

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

export function stylesheet(p: Palette): StylesheetJson {
  return [...nodeStyles(p), ...quoteStyles(p), ...communityStyles(p), ...edgeStyles(p), ...stateStyles(p)]
}

function nodeStyles(p: Palette): StylesheetJson {
  const kinds = Object.entries(SHAPES).map(([kind, shape]) => ({
    selector: `node[kind="${kind}"]`,
    style: {
      shape,
      'background-color': p.kinds[kind as NodeKind],
      'background-image': glyphImage(kind as NodeKind, p.onKind),
    },
  }))
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        color: p.text,
        'font-family': FONT,
        'font-weight': 500,
        'text-valign': 'bottom',
        'text-wrap': 'wrap',
        'text-outline-color': p.canvas,
        'background-width': '52%',
        'background-height': '52%',
        'border-width': 0,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node.labelled',
      style: {
        label: 'data(label)',
        'font-size': mapped('font'),
        'text-max-width': 'data(wrap)',
        'text-outline-width': mapped('halo'),
        'text-margin-y': mapped('gap'),
      },
    },
    { selector: 'node.above', style: { 'text-valign': 'top' } },
    ...kinds,
    // Hollow and dashed: somebody spoke, but nobody is named
    {
      selector: 'node.unnamed',
      style: {
        'border-width': 2.5,
        'border-style': 'dashed',
        'background-color': p.surface,
        'font-style': 'italic',
      },
    },
    ...Object.keys(SHAPES).map((kind) => ({
      selector: `node.unnamed[kind="${kind}"]`,
      style: {
        'border-color': p.kinds[kind as NodeKind],
        'background-image': glyphImage(kind as NodeKind, p.kinds[kind as NodeKind]),
      },
    })),
  ]
}

/** A number taken from the element's data; Cytoscape's types know this of some properties only. */
function mapped(field: string): number {
  return `data(${field})` as unknown as number
}

function quoteStyles(p: Palette): StylesheetJson {
  return [
    {
      selector: 'node[kind="quote"]',
      style: {
        'background-color': p.surface,
        'background-image': 'none',
        label: 'data(label)',
        'border-width': 1.5,
        'border-color': p.kinds.quote,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-margin-y': 0,
        'text-max-width': '186px',
        'text-outline-width': 0,
        'font-size': 13,
        'min-zoomed-font-size': 4,
        'font-weight': 400,
        'line-height': 1.2,
      },
    },
    { selector: 'node.reported', style: { 'border-style': 'dashed' } },
    { selector: 'node.unknown', style: { 'border-color': p.unknown, 'border-width': 2 } },
  ]
}

/** Colour by community; shape and glyph go on telling the kind. */
function communityStyles(p: Palette): StylesheetJson {
  const unnamed = Object.keys(SHAPES).map((kind) => ({
    selector: `node.unnamed[tint > 0][kind="${kind}"]`,
    style: { 'background-image': glyphImage(kind as NodeKind, p.muted) },
  }))
  const tints = p.communities.flatMap((colour, i) => [
    { selector: `node[tint = ${i + 1}]`, style: { 'background-color': colour } },
    {
      selector: `node.unnamed[tint = ${i + 1}], node[tint = ${i + 1}][kind="quote"]`,
      style: { 'background-color': p.surface, 'border-color': colour },
    },
  ])
  return [...tints, ...unnamed]
}

function edgeStyles(p: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': p.edge,
        'target-arrow-color': p.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        'control-point-step-size': 32,
        label: 'data(label)',
        color: p.muted,
        'font-family': FONT,
        'font-size': 11,
        'font-weight': 600,
        'text-background-color': p.canvas,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 8,
        'overlay-opacity': 0,
      },
    },
    // Among thousands, curves and figures cost more time than they tell
    { selector: 'edge.dense', style: { 'curve-style': 'straight', label: '', width: 1.4 } },
    { selector: 'edge.bundled', style: { display: 'none' } },
    {
      selector: 'edge[relation="SAID"]',
      style: { 'line-color': p.kinds.quote, 'target-arrow-color': p.kinds.quote },
    },
    { selector: 'edge[relation="ABOUT"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[relation="ADDRESSED_TO"]', style: { 'target-arrow-shape': 'vee' } },
    {
      selector: 'edge[relation="IN"], edge[relation="MENTIONED_IN"]',
      style: { 'line-style': 'dotted', 'target-arrow-shape': 'none' },
    },
    {
      selector: 'edge[relation="AFFILIATED_WITH"]',
      style: { 'line-style': 'dashed', 'target-arrow-shape': 'circle', 'font-weight': 400 },
    },
    {
      selector: 'edge[relation="TOOK_PART_IN"]',
      style: { 'line-style': 'dotted', 'target-arrow-shape': 'diamond' },
    },
  ]
}

/** Selection and its neighbourhood stand out; the rest steps back but stays readable. */
function stateStyles(p: Palette): StylesheetJson {
  return [
    {
      selector: 'node.pinned',
      style: { 'border-width': 3, 'border-color': p.text, 'border-style': 'solid' },
    },
    { selector: '.faded', style: { opacity: 0.28 } },
    {
      selector: 'node.chosen',
      style: {
        'outline-width': 3.5,
        'outline-color': p.accent,
        'outline-offset': 2.5,
        'z-index': 10,
      },
    },
    {
      selector: 'edge.near',
      style: { 'line-color': p.accent, 'target-arrow-color': p.accent, color: p.text, 'z-index': 9 },
    },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': p.accent,
        'target-arrow-color': p.accent,
        color: p.text,
        'z-index': 11,
        'underlay-color': p.accent,
        'underlay-opacity': 0.2,
        'underlay-padding': 5,
      },
    },
    { selector: '.dimmed', style: { opacity: 0.32 } },
    { selector: '.lit', style: { opacity: 1 } },
    {
      selector: 'edge.lit',
      style: { 'line-color': p.accent, 'target-arrow-color': p.accent, color: p.text, 'z-index': 9 },
    },
    {
      selector: 'edge.dense.near, edge.dense.lit, edge.dense.chosen',
      style: { label: 'data(label)', width: 'data(width)' },
    },
    { selector: 'node.chosen, node.hovered', style: { 'z-index': 12, 'font-weight': 700 } },
    // A path outranks the selection
    { selector: '.untraced', style: { opacity: 0.22 } },
    { selector: '.traced', style: { opacity: 1, 'z-index': 12 } },
    {
      selector: 'node.traced',
      style: { 'border-width': 4, 'border-color': p.accent, 'border-style': 'solid' },
    },
    {
      selector: 'edge.traced',
      style: {
        'line-color': p.accent,
        'target-arrow-color': p.accent,
        color: p.text,
        'underlay-color': p.accent,
        'underlay-opacity': 0.2,
        'underlay-padding': 5,
      },
    },
    {
      selector: 'node.hovered',
      style: {
        'underlay-color': p.accent,
        'underlay-opacity': 0.18,
        'underlay-padding': 6,
        'underlay-shape': 'ellipse',
      },
    },
  ]
}
