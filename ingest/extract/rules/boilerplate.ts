// Page furniture: lines that belong to the site and not to the article. Tested on one line, trimmed, lower case.
interface LineRule {
  readonly reason: string
  readonly match: RegExp
  readonly example: string
  /** Longest line the rule may take, in characters. */
  readonly upTo: number
}

export const BOILERPLATE: readonly LineRule[] = [
  {
    reason: 'share-links',
    upTo: 120,
    match:
      /^(?:share|tweet|email|e-mail|print|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest)(?:\s*(?:this|on|via|by|article|story|link|to|[|·•,/]|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email|e-mail|print|pinterest))*$/,
    example: 'Share on Facebook | Twitter | WhatsApp',
  },
  {
    reason: 'related-links',
    upTo: 220,
    match:
      /^(?:(?:read (?:more|also|next|the full)|related(?: (?:articles?|stories|content|news|topics?|coverage))?|recommended(?: (?:stories|reading|for you))?|more (?:from|on this|stories|news)|see also|also read|must read|most (?:read|popular|viewed)|you (?:may|might) also like|trending(?: now)?|editor'?s'? picks?|don'?t miss|up next|latest (?:news|stories))\s*(?:[:»›>].*|\b.{0,40}))$/,
    example: 'Read more: Harbour strike enters its third week',
  },
  {
    reason: 'newsletter',
    upTo: 300,
    match:
      /^(?:(?:sign up|subscribe|register)(?=$|[.!]?$|\s+(?:for|to|now|here|today|below|with|and)\b)|get (?:the|our) .{0,60}(?:newsletter|inbox|email)|join (?:our|the) .{0,40}(?:newsletter|channel|mailing list)|enter your email|already a subscriber|log in|follow (?:us|our|the .{0,30}) on|like us on|download (?:our|the) .{0,30}app|click here|listen to (?:this|the) (?:article|story)|support (?:our|independent) journalism|donate (?:now|today)|become a (?:member|subscriber))\b.*$/,
    example: 'Sign up for our morning newsletter',
  },
  {
    reason: 'copyright',
    upTo: 500,
    match:
      /^(?:©|\(c\)|&copy;|copyright\b|all rights reserved|this (?:article|story|material|content|post|piece) (?:was|is|has been|may not be|originally|first)\b.*(?:published|republished|licen[cs]ed|reproduced|redistributed|rewritten|copyright|appeared)|republish(?:ed)? (?:this|with|under)|reprinted (?:with|by)|the views expressed|opinions expressed).*$/,
    example: 'This article was originally published in the Harbour Gazette.',
  },
  {
    reason: 'about-the-author',
    upTo: 80,
    match:
      /^(?:about the (?:author|writer|reporter)s?|contact the (?:author|reporter|writer)s?|author bio)\b.*$/,
    example: 'About the author',
  },
  {
    reason: 'site-notice',
    upTo: 160,
    match:
      /^(?:advertisement|advertising|sponsored(?: content)?|story continues(?: below.*)?|article continues.*|continue reading.*|skip to (?:main )?content|back to top|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|view comments|(?:we use|this site uses) cookies.*|privacy policy.*|terms of (?:use|service).*|tags?:.*|filed under:?.*|topics?:.*|loading\.*)$/,
    example: 'Advertisement',
  },
]

/** From such a heading on, the rest of the text is furniture when it stands in the last third. */
export const TAIL_HEADINGS =
  /^(?:about the authors?|related (?:articles?|stories|content|links)|recommended(?: (?:stories|reading|for you))?|more from .{1,40}|see also|sources?|references|external links|comments|most read|read more|you (?:may|might) also like)\s*:?$/

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY = `(?:${MONTH}\\s+\\d{1,2}(?:,?\\s*\\d{4})?|\\d{1,2}\\s+${MONTH}(?:,?\\s*\\d{4})?|\\d{4}-\\d{2}-\\d{2})`

/**
 * A line of a list of sources, in lower case: `Mara Dahl. “Harbour to close at night” — Tarn Post, 3 May 2020`. The title
 * in marks is nobody's speech. Such lines count where two stand together.
 */
export const SOURCE_LINE = new RegExp(
  `^(?:[^"“‘]{2,80}[.,:]\\s*)?["“‘].{5,200}["”’][.,]?\\s*(?:[—–-]+|[,.])?\\s*[^"“”]{2,60}[,(]\\s*${DAY}\\)?\\.?$`,
  'u',
)

/** Headings of such lists, which stand in the second half. */
export const SOURCE_HEADINGS = /^(?:sources?|references|external links|further reading|bibliography)\s*:?$/

export const CAPTION: readonly RegExp[] = [
  /[.!?]\s*(?:photo|image|picture|illustration)\s*(?:credit\s*)?[:/]\s*[^.:]{2,60}$/i,
  /^(?:photo|photos|image|picture|pictured|file photo|illustration|graphic|video|watch|caption)\s*(?:[:/]|by\b|credit\b|courtesy\b)/i,
  /(?:photo|image|picture|illustration|video)?\s*\(?(?:photo|image|picture|file|illustration)?\s*(?:credit|courtesy)\s*:?\s*[^.]{2,80}\)?\.?$/i,
  /\((?:photo|image|picture|illustration|file photo|file|ap photo|reuters|ap|afp|getty)[^)]{0,80}\)\.?$/i,
  /[/|]\s*(?:getty images|getty|afp|reuters|ap|epa|shutterstock|wikimedia commons|flickr)\s*\)?\.?$/i,
]

export const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eport(?:ed|ing) by|[Ww]ords by|[Ss]tory by)[: ]\s*\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin|and|&|,)){1,9}(?:\s*[|,–—-].{0,60})?$/u

/** "PORT ELLERY, 12 March (Wire) — " at the start of a paragraph: the match is the dateline. */
export const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s*[\p{L}. ]{2,30})?(?:,?\s+(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?)(?:,?\s+\d{4})?)?\s*(?:\([^)]{2,30}\)\s*)?(?:[—–]|--|-\s)\s*|\p{Lu}[\p{L}.'’ -]{2,40}(?:,\s*[\p{L}. ]{2,30})?\s*\([^)]{2,30}\)\s*(?:[—–]|--|-\s)\s*)/u
