// Words beside quotation marks that announce a title, a term or a name and not speech. Data only.

const words = (list: string) => new Set(list.split(' '))

/** The film “…”, her book, “…”. */
export const WORK_NOUNS = words(
  'film movie book novel song album show series documentary program programme play musical poem painting episode podcast magazine newspaper column sitcom comedy drama hit single track memoir biography autobiography essay anthem hymn slogan hashtag motto phrase word words term label nickname title headline bestseller blockbuster franchise trilogy soundtrack game opera ballet exhibition exhibit section chapter bill act law initiative campaign project operation',
)

/** What bears a title and says nothing itself: title-case words right after it are its name. */
export const TITLED_WORKS = words(
  'film movie book novel song album musical play poem painting sitcom comedy drama single memoir biography autobiography documentary opera ballet exhibition exhibit soundtrack trilogy podcast series show anthem hymn',
)

/** Called, dubbed, entitled …: may also be speech ("She called it “a relief”"), so the model weighs them. */
export const NAMING_VERBS = words(
  'titled entitled dubbed nicknamed named known called termed labeled labelled headlined codenamed code-named branded featuring starring reading marked co-starring',
)

/** Nearly always a term. */
export const BARE_NAMING = words(
  'so-called so-styled aka alias a.k.a. self-described self-proclaimed self-styled',
)
