// Limits of questions: the same in the stores, the HTTP API, the command line and the page.

/** Most items of one page. */
export const MAX_LIMIT = 500

/** Most ids one question may name. */
export const MAX_IDS = 2000

/** Most steps from one node to those around it. */
export const MAX_HOPS = 6

/** Most bins of one timeline, and how many it has at most when nobody says how wide they are. */
export const MAX_BINS = 2000
export const DEFAULT_BINS = 90

/** Most publishers that are counted as choices, those with the most statements. */
export const MAX_SOURCES = 200
/** Most values of a facet, and most columns of a table, that one answer names. */
export const MAX_TOP = 100
/** Most paths between two entities in one answer. */
export const MAX_PATHS = 10

/** Most speakers side by side. */
export const MAX_COMPARED = 4

/** Sayings of one page of those repeated most. */
export const MAX_SAYINGS = 50
