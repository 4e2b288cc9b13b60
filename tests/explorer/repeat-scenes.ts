// One agency text in two outlets, as a person notices it: the saying that is repeated, who else printed the text, what counts.
import { expect, test } from 'vitest'
import { openPage, settled } from '../support/page'
import type { Stage } from './scenes'

const SPEAKER = 'Oriane Tallis'
const WIRE = `The ferry between Port Ellery and Tarn Island stops running after dark from the first of May, because two of the
three lamps on the northern jetty can no longer be mended. “We will not carry a single passenger past a jetty that nobody can
see,” said ${SPEAKER}, who runs the ferry. The harbour office has ordered new lamps from a foundry inland, and they are to
come before the autumn storms. Until then the last boat leaves the island at six in the evening, and the post goes with it.`

/** The scenes that must hold on every store. */
export function repeatScenes({ app, browser }: Stage): void {
  test('one text in two outlets', async () => {
    const sent = await Promise.all([add('Ellery Post', '2031-04-02'), add('Tarn Observer', '2031-04-03')])
    try {
      const { page, complaints, close } = await openPage(browser(), app().url)
      await settled(page)
      await page.getByRole('button', { name: 'Questions to the collection' }).click()
      await page.getByRole('menuitem', { name: /^Repeated most/ }).click()
      const panel = page.getByRole('complementary', { name: 'Evidence' })
      const saying = panel.getByRole('listitem').filter({ hasText: SPEAKER })
      await saying.getByText(/in 2 articles · 2 outlets · 1 in reprints/).waitFor()

      await saying
        .getByRole('button', { name: new RegExp(SPEAKER) })
        .first()
        .click()
      await page.getByTestId('article-text').waitFor()
      await panel.getByText('The same text in 1 other outlet').click()
      await panel.getByRole('button', { name: /^Tarn Observer: / }).click()
      await panel.getByText('An earlier article has it: its quotes count as reprinted ones.').waitFor()
      await close()
      expect(complaints).toEqual([])
    } finally {
      for (const id of sent) await fetch(`${app().url}/api/articles/${id}`, { method: 'DELETE' })
    }
  })

  async function add(source: string, publishedAt: string): Promise<string> {
    const url = `https://${source.toLowerCase().replace(' ', '-')}.example/ferry`
    const answer = await fetch(`${app().url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: WIRE, url, title: 'The ferry stops after dark', source, publishedAt }),
    })
    const { items } = (await answer.json()) as { items: { articleId: string }[] }
    return items[0]?.articleId ?? `${url}: ${answer.status}`
  }
}
