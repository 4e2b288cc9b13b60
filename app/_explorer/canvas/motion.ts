// How long things move: not at all for people who asked for less motion.

/** Milliseconds. */
export function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 260
}
