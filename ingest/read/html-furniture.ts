// What a page puts around its article and Readability may leave in: newsletter boxes, share bars, cookie notices.

const WHAT =
  'newsletter|subscribe|subscription|signup|sign-up|paywall|cookie|cookies|consent|gdpr|advert|advertisement|sponsored|promo|share|sharing|social|related|recommended|read-more|comments'
const PART =
  'box|form|signup|sign-up|promo|banner|widget|block|cta|container|wrapper|inner|links|buttons|bar|list|module|notice|tools|section|articles|stories'
/** Whole class names and ids: "newsletter", "article-related", "share_bar"; not "share-price". */
const FURNITURE = new RegExp(`^(?:[\\w-]*[-_])?(?:${WHAT})(?:[-_](?:${PART}))*$`, 'i')
const LONGEST_NAME = 100
/** More than this is no box at the side, whatever its class says. */
const MOST_CHARACTERS = 1500

/** Takes the boxes out of the page. One that holds the headline, or most of the text, stays. */
export function removeFurniture(page: Document): void {
  const body = page.body
  if (body === null) return
  const most = Math.min(MOST_CHARACTERS, (body.textContent?.length ?? 0) / 3)
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (!isFurniture(element) || element.querySelector('h1') !== null) continue
    if ((element.textContent?.length ?? 0) <= most) element.remove()
  }
}

function isFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim()
  return names.split(/\s+/).some((name) => name.length <= LONGEST_NAME && FURNITURE.test(name))
}
