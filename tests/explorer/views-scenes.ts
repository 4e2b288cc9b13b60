// Views kept by name and stories told in steps: kept, opened in another browser, walked through, forgotten. On any store.
import { expect, test } from 'vitest'
import { drawn, openPage, settled } from '../support/page'
import { find, type Stage } from './scenes'

export function viewsScenes({ app, browser }: Stage): void {
  // Everything comes back: elements, places, pins. Opening it is a step that undo takes back.
  test('a view is kept by name and opened again', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    await find(page, 'verhaegen')
    await page.keyboard.press('p')
    await page.keyboard.press('s')
    await page.getByLabel('Name', { exact: true }).fill('Harbour, first look')
    await page.getByLabel('Note').fill('Who speaks about Verhaegen')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: 'Harbour, first look' }).waitFor()
    const kept = await drawn(page)
    await close()
    expect(complaints).toEqual([])

    const other = await openPage(browser(), app().url)
    await settled(other.page)
    await find(other.page, 'aske')
    await other.page.keyboard.press('Delete')
    await other.page.getByRole('button', { name: 'Views', exact: true }).click()
    await other.page.getByRole('menuitem', { name: /^Kept views/ }).click()
    await other.page.getByRole('button', { name: /^Harbour, first look/ }).click()
    await other.page.getByRole('button', { name: 'Undo: Opened “Harbour, first look”' }).waitFor()
    await settled(other.page)
    const again = new Map((await drawn(other.page)).nodes.map((n) => [n.id, n]))
    expect(again.size).toBe(kept.nodes.length)
    for (const { id, x, y } of kept.nodes) {
      expect(Math.hypot((again.get(id)?.x ?? 1e9) - x, (again.get(id)?.y ?? 1e9) - y)).toBeLessThan(1.5)
    }
    await other.page.keyboard.press('Control+z')
    await expect.poll(async () => (await drawn(other.page)).nodes.length).toBe(kept.nodes.length - 1)
    await other.close()
  })

  // A story: two pictures with what there is to say, walked through by key, opened by its short link.
  test('a story in steps', async () => {
    const { page, complaints, close } = await openPage(browser(), app().url)
    await settled(page)
    await page.keyboard.press('s')
    await page.getByLabel('Name', { exact: true }).fill('The row in two steps')
    await page.getByRole('button', { name: 'Keep it' }).click()
    const story = page.getByRole('region', { name: 'Story' })
    const add = async (title: string) => {
      await story.getByLabel('Title').fill(title)
      await story.getByRole('button', { name: 'Add this step' }).click()
      await story.getByRole('button', { name: title, exact: true }).waitFor()
    }
    await add('Everybody')
    const everybody = (await drawn(page)).nodes.length
    await find(page, 'verhaegen')
    await page.keyboard.press('Delete')
    await expect.poll(async () => (await drawn(page)).nodes.length).toBe(everybody - 1)
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('menuitem', { name: /^Kept views/ }).click()
    await page.getByRole('button', { name: /^The row in two steps/ }).click()
    await story.waitFor()
    await page.keyboard.press('Control+z') // back to the canvas without Verhaegen; the story stays open
    await add('Without Verhaegen')

    await page.getByRole('button', { name: 'Previous', exact: true }).click()
    await story.getByText('Step 1 of 2').waitFor()
    await expect.poll(async () => (await drawn(page)).nodes.length).toBe(everybody)
    await page.getByTestId('canvas').focus()
    await page.keyboard.press(']')
    await story.getByText('Step 2 of 2').waitFor()
    await expect.poll(async () => (await drawn(page)).nodes.length).toBe(everybody - 1)

    const { items } = (await (await fetch(`${app().url}/api/views`)).json()) as {
      items: { id: string; name: string; stepCount: number }[]
    }
    const kept = items.find((v) => v.name === 'The row in two steps')
    expect(kept?.stepCount).toBe(2)
    await close()
    expect(complaints).toEqual([])

    const linked = await openPage(browser(), `${app().url}/#view=${kept?.id}`)
    await linked.page.getByRole('heading', { name: 'The row in two steps' }).waitFor()
    linked.page.on('dialog', (dialog) => void dialog.accept())
    await linked.page.getByRole('button', { name: 'Kept views', exact: true }).click()
    await linked.page.getByRole('button', { name: 'Forget The row in two steps' }).click()
    await expect
      .poll(() => linked.page.getByRole('button', { name: /^The row in two steps/ }).count())
      .toBe(0)
    await linked.close()
  })
}
