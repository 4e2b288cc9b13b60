// How large a document may be.

/** Bytes of one document, unless a person says otherwise. */
export const DEFAULT_MAX_BYTES = 50 * 1024 * 1024
