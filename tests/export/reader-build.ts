// Builds what the reader page carries: its script and styles, each as one small text with its hash. Writes them when run
// (`npm run reader`); a test checks that what is committed is what comes out.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { COLOURS } from '../../lib/export/draw/colours'

const FOLDER = join(import.meta.dirname, '../../lib/export/reader')
export const BUILT = join(FOLDER, 'built.json')

/** The text of built.json. */
export async function builtReader(): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [join(FOLDER, 'page/main.ts')], bundle: true, minify: true, write: false },
    ...{ format: 'iife', target: 'es2023', legalComments: 'none', charset: 'utf8' },
  })
  const script = outputFiles[0]?.text.trim() ?? ''
  if (/<\/script|<!--/iu.test(script)) throw new Error('The script would end its own element.')
  const css = variables() + readFileSync(join(FOLDER, 'page/page.css'), 'utf8')
  const style = (await transform(css, { loader: 'css', minify: true })).code.trim()
  const parts = { script, scriptHash: hash(script), style, styleHash: hash(style) }
  return `${JSON.stringify(parts, null, 2)}\n`
}

/** Both themes; the system's until a person chooses. */
function variables(): string {
  const lines = Object.entries(COLOURS).map(
    ([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`,
  )
  return `:root { color-scheme: light dark; ${lines.join(' ')} }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(BUILT, await builtReader())
