// Looking into JSON of which nothing is known yet.
import type { Values } from './graph-file'

export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The records of a list; none for what is no list. */
export function recordsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function recordOf(value: unknown): Values {
  return isRecord(value) ? value : {}
}
