// Limits of requests that the command line shares, apart from the schemas so that it starts without loading them.

/** Most steps from one node to those around it. */
export const MAX_HOPS = 6
