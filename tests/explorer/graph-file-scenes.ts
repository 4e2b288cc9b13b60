// A graph file goes out and comes back: places, pins and hidden elements as they were, what is unknown named.
import { expect, test } from 'vitest'
import { drawn, dropFile, openPage, settled } from '../support/page'
import { find, type Stage, save } from './scenes'

interface Cx2Node {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly v: { readonly contentId: string; readonly pinned: boolean; readonly hidden: boolean }
}

export function graphFileScenes({ app, browser }: Stage): void {
  test('a saved graph comes back as a view', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    const name = await find(page, 'verhaegen')
    await page.keyboard.press('h')
    await expect.poll(async () => (await drawn(page)).nodes.some(({ label }) => label === name)).toBe(false)
    const shown = (await drawn(page)).nodes
    const file: Record<string, unknown>[] = JSON.parse(await save(page, 'CX2'))
    const nodes = (file.find((aspect) => 'nodes' in aspect)?.nodes ?? []) as Cx2Node[]
    expect(
      nodes
        .filter(({ v }) => !v.hidden)
        .map(({ v }) => v.contentId)
        .sort(),
    ).toEqual(shown.map(({ id }) => id).sort())
    expect(nodes.filter(({ v }) => v.hidden)).toHaveLength(1)

    // Moved in another program, with somebody nobody here knows
    const moved = nodes.map((node) => ({ ...node, x: node.x * 2, v: { ...node.v, pinned: true } }))
    const stranger = { id: 9_999, x: 0, y: 0, v: { contentId: 'p:0', name: 'Wren Adair', kind: 'person' } }
    const changed = file.map((aspect) => ('nodes' in aspect ? { nodes: [...moved, stranger] } : aspect))
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect.poll(async () => (await drawn(page)).nodes.length).toBe(nodes.length)
    await dropFile(page, 'moved.cx2', JSON.stringify(changed))
    const told = page.getByRole('dialog', {
      name: `1 of ${nodes.length + 1} elements is not in this collection`,
    })
    await told.getByText('Wren Adair').waitFor()
    await told.getByRole('button', { name: 'To the canvas' }).click()
    const places = moved.filter(({ v }) => !v.hidden).map(({ v, x, y }) => ({ id: v.contentId, x, y }))
    await expect
      .poll(async () => (await drawn(page)).nodes.map(({ id, x, y }) => ({ id, x, y })).sort(byId))
      .toEqual(places.sort(byId))
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await drawn(page)).nodes.length).toBe(nodes.length)

    await dropFile(page, 'torn.graphml', '<graphml><graph><node id="p:1"')
    await page
      .getByRole('alert')
      .getByText(/^torn.graphml: This is not well-formed XML/)
      .waitFor()
    await close()
    expect(complaints).toEqual([])
  })
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
