// Which languages are read for quotes, and what others are called.

/** Articles in other languages are stored and can be read and searched for, but no quotes are extracted from them. */
export function isExtracted(language: string | null): boolean {
  return language === null || language === 'en'
}

/** "German" for "de"; the code itself for one that has no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch (error) {
    if (error instanceof RangeError) return code
    throw error
  }
}

/** What is said of an article that is not extracted; null for one that is. */
export function languageNote(language: string | null): string | null {
  if (language === null || isExtracted(language)) return null
  return `This text seems to be in ${languageName(language)}: it is kept and can be read, but quotes are found in English only.`
}
