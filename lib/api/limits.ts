// Limits of questions: the same in the stores, the HTTP API, the command line and the page.

/** Most items of one page. */
export const MAX_LIMIT = 500

/** Most ids one question may name. */
export const MAX_IDS = 2000

/** Most steps from one node to those around it. */
export const MAX_HOPS = 6

/** Most paths between two entities in one answer. */
export const MAX_PATHS = 10

/** Most speakers side by side. */
export const MAX_COMPARED = 4
