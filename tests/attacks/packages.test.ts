// What Hearsay is made of: the bill of materials has every package of the lock file and nothing of this machine, licences
// are permissive, and nothing runs while packages are installed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const locked = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

describe('the bill of materials', () => {
  const text = execFileSync(process.execPath, [join(ROOT, '.ci/sbom.mjs')], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const bom = JSON.parse(text) as {
    readonly bomFormat: string
    readonly metadata: { readonly component: { readonly name: string; readonly purl: string } }
    readonly components: readonly {
      readonly name: string
      readonly version: string
      readonly purl: string
      readonly hashes?: readonly { readonly content: string }[]
      readonly licenses?: readonly unknown[]
    }[]
  }

  it('is CycloneDX, about Hearsay', () => {
    expect(bom.bomFormat).toBe('CycloneDX')
    expect(bom.metadata.component).toMatchObject({
      name: 'hearsay',
      purl: expect.stringMatching(/^pkg:npm\/hearsay@/),
    })
  })

  it('has exactly the packages of the lock file, each with its checksum', () => {
    const wanted = locked.map(([path, { version, integrity }]) => {
      const content = Buffer.from(integrity?.replace(/^sha512-/, '') ?? '', 'base64').toString('hex')
      return `${nameOf(path)}@${version} ${content}`
    })
    const listed = bom.components.map(
      ({ name, version, hashes }) => `${name}@${version} ${hashes?.[0]?.content}`,
    )
    expect([...new Set(listed)].sort()).toEqual([...new Set(wanted)].sort())
    expect(bom.components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([])
  })

  it('names no registry and no folder of this machine', () => {
    expect(text).not.toContain(ROOT)
    expect([...text.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host)).toEqual(['cyclonedx.org'])
  })
})

const PERMISSIVE = new Set(['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'])

/** Others that may be there, with the reason. */
const EXCEPTIONS: readonly (readonly [name: RegExp, license: RegExp, reason: string])[] = [
  [
    /^caniuse-lite$/,
    /^CC-BY-4\.0$/,
    'data on browsers that Next reads while it builds; not in what it builds',
  ],
  [
    /^@img\/sharp-/,
    /LGPL-3\.0-or-later/,
    'Next’s optional image optimizer, linked dynamically and switched off (next.config.js)',
  ],
]

describe('packages', () => {
  it('that the product uses have permissive licences', () => {
    const others = locked
      .filter(([, { dev }]) => dev !== true)
      .map(([path, { license = 'none' }]) => [nameOf(path), license] as const)
      .filter(([, license]) => !license.split(/ (?:OR|AND) /).every((each) => PERMISSIVE.has(each)))
    const unexplained = others.filter(
      ([name, license]) => !EXCEPTIONS.some(([who, what]) => who.test(name) && what.test(license)),
    )
    expect(unexplained).toEqual([])
    expect(EXCEPTIONS.filter(([who]) => !others.some(([name]) => who.test(name)))).toEqual([])
  })

  it('say the same licence themselves as the lock file', () => {
    for (const [path, { license, optional }] of locked.filter(([, { dev }]) => dev !== true)) {
      const file = join(ROOT, path, 'package.json')
      if (optional === true && !existsSync(file)) continue
      const own = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown }
      expect([path, own.license]).toEqual([path, license])
    }
  })

  it('are pinned by checksum, come from no address of their own and run nothing when they are installed', () => {
    expect(locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([])
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    // Two check for the binaries that are in their packages, and work without
    const running = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path))
    expect([...new Set(running)].sort()).toEqual(['@photostructure/sqlite', 'esbuild'])
  })
})
