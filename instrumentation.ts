// Next calls this once, before it takes a request.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { operate } = await import('./app/_server/operate')
  operate()
  const { readConfig } = await import('./lib/config')
  const { watchArrivals } = await import('./app/_server/arrivals')
  watchArrivals(trusts(readConfig))
}

/** A wrong environment is told by the first request (app/_server/config.ts), not by a server that does not start. */
function trusts(read: () => { readonly trustProxy: boolean }): boolean {
  try {
    return read().trustProxy
  } catch {
    return false
  }
}
