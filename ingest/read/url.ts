// The one form of an article's address, so that shared links with tracking marks are the same article.

const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|ocid)$/i

/** http(s) only: host in lower case, no fragment, no tracking parameters, no user name. Null for anything else. */
export function canonicalUrl(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > 2000 || !URL.canParse(text.trim())) return null
  const url = new URL(text.trim())
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}
