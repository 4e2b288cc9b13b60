// The store's thread packed into one file of the build: started from its sources it takes ten times as long and four times
// the memory.

/** In the build's folder. */
export const PACKED_THREAD = 'hearsay-store-thread.mjs'
