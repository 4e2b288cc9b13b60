// Limits of questions: the same in the stores, the HTTP API, the command line and the page.

/** Most items of one page. */
export const MAX_LIMIT = 500

/** Most ids one question may name. */
export const MAX_IDS = 2000

/** Most steps from one node to those around it. */
export const MAX_HOPS = 6

/** Most values of a facet, and most columns of a table, that one answer names. */
export const MAX_TOP = 100
