// Puts counted-sqlite.mjs in the place of the SQLite driver.
export async function resolve(specifier, context, next) {
  if (specifier !== '@photostructure/sqlite' || context.parentURL?.endsWith('/counted-sqlite.mjs')) {
    return next(specifier, context)
  }
  return { url: new URL('./counted-sqlite.mjs', import.meta.url).href, shortCircuit: true }
}
