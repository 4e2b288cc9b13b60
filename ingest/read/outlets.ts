// What looks like a publisher's name: an agency, or capitalised words among which one says so ("Courier", "Radio").

export const AGENCY =
  '(?:Reuters|AP|AFP|UPI|dpa|Associated Press|Agence France-Presse|Bloomberg|Kyodo|Xinhua|TASS|ANSA|EFE|PA Media)'

/** Capitalised words with "of", "the" and "and" between them. */
export const OUTLET =
  "(?:The\\s+)?\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?:\\s+(?:of|the|and|\\p{Lu}[\\p{L}\\p{N}.'’&-]*)){0,5}"

/** "Halmere Courier": the last word says what it is. */
const LAST =
  'Press|News|Newspaper|Times|Post|Herald|Courier|Tribune|Gazette|Journal|Chronicle|Observer|Guardian|Agency|Weekly|' +
  'Ledger|Review|Magazine|Mail|Mirror|Standard|Telegraph|Echo|Mercury|Argus|Examiner|Inquirer|Enquirer|Sentinel|' +
  'Bulletin|Dispatch|Advertiser|Globe|Monitor|Independent|Broadcasting|Television|Radio|TV|Media|Online'
/** "Radio Ossel", "Daily Harbour": the first word does. */
const FIRST = 'Radio|TV|Television|Channel|Daily|Evening|Weekly'

const BY_WORD = new RegExp(
  `^(?:${AGENCY}|(?:The )?[^,]*\\b(?:${LAST})(?: (?:Online|Magazine|Weekly))?|(?:The )?(?:${FIRST}) \\p{Lu}[^,]*)$`,
  'u',
)
const WHOLE = new RegExp(`^${OUTLET}$`, 'u')

/** "The Halmere Courier", "Radio Ossel", "Reuters"; not "Port Ellery", not "THE PRESS". */
export function isOutlet(text: string): boolean {
  return text.length <= 60 && WHOLE.test(text) && BY_WORD.test(text)
}
