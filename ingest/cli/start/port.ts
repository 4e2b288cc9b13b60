// Is the port free? Asked before the build, so that nobody waits for it in vain.
import { createServer } from 'node:net'
import { InvalidInput } from '../../../lib/errors'

/** The port itself, or a free one for 0. @throws InvalidInput (where: PORT or HOST) when nothing can listen there. */
export function usablePort(host: string, port: number): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(unusable(host, port, error)))
    probe.listen({ host: bare(host), port, exclusive: true }, () => {
      const address = probe.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      probe.close(() => resolve(found))
    })
  })
}

/** "http://127.0.0.1:3000": an address that a browser on this machine can open. */
export function localUrl(host: string, port: number): string {
  const name = bare(host)
  if (name === '0.0.0.0' || name === '::') return `http://127.0.0.1:${port}`
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

function unusable(host: string, port: number, error: NodeJS.ErrnoException): InvalidInput {
  if (error.code === 'EADDRINUSE') {
    return new InvalidInput(`Port ${port} on ${host} is in use.`, {
      where: 'PORT',
      remedy: 'Stop what uses it, or choose another: PORT=3001 npm start.',
      cause: error,
    })
  }
  if (error.code === 'EACCES') {
    return new InvalidInput(`You may not listen on port ${port}.`, {
      where: 'PORT',
      remedy: 'Choose one above 1023.',
      cause: error,
    })
  }
  return new InvalidInput(`Nothing can listen on ${host} (${error.code ?? error.message}).`, {
    where: 'HOST',
    remedy: "Give one of this machine's own addresses, or 0.0.0.0 for all of them.",
    cause: error,
  })
}
