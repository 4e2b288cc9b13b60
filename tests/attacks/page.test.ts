// The page's policy as it is sent, and ways of making text run that the source does not have.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'
import { proxy } from '../../proxy'
import { HOST } from '../api/server'
import { sourceFiles } from '../architecture/imports'

vi.mock('server-only', () => ({}))

const ROOT = join(import.meta.dirname, '../..')

const ask = (method = 'GET', headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://${HOST}/`, { method, headers: { host: HOST, ...headers } }))

/** Directive → its sources. */
function policyOf(answer: Response): Map<string, string> {
  const parts = (answer.headers.get('content-security-policy') ?? '').split('; ')
  return new Map(parts.map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)]))
}

describe('the policy', () => {
  const policy = policyOf(ask())

  it('lets nothing in that is not named, nothing inline and nothing from elsewhere', () => {
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('object-src')).toBe("'none'")
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-(?:inline|eval)|\*|https?:/)
    expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'$/)
  })

  it('has a nonce of its own for every answer, whatever the client sends', () => {
    const nonces = Array.from({ length: 5 }, () => policyOf(ask()).get('script-src'))
    expect(new Set(nonces).size).toBe(5)
    const forged = { 'content-security-policy': "script-src 'nonce-x\"><script>'", 'x-nonce': 'x' }
    expect(policyOf(ask('GET', forged)).get('script-src')).not.toContain('nonce-x')
    expect(ask('GET', forged).headers.get('x-middleware-request-x-nonce')).not.toBe('x')
  })
})

describe('a page', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes no %s: there are no functions to call', (method) => {
    expect(ask(method, { 'next-action': '00' }).status).toBe(405)
  })
})

/** Names that make markup or code of text. */
const RUNNING = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'eval',
  'Function',
])

function runningNames(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  if (![...RUNNING, 'use server'].some((name) => text.includes(name))) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isUse = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
    const isBare =
      ts.isJsxAttribute(node.parent) || ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)
    if (ts.isIdentifier(node) && RUNNING.has(node.text) && (isBare || isUse))
      found.push(`${file}: ${node.text}`)
    if (ts.isStringLiteral(node) && node.text === 'use server') found.push(`${file}: use server`)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return found
}

it('the source of the page makes no markup of text', () => {
  const files = sourceFiles(ROOT).filter((file) => /^(?:app|lib)\//.test(file))
  expect(files.length).toBeGreaterThan(300)
  expect(files.flatMap(runningNames)).toEqual([])
})
