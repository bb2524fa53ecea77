import type { Stats } from 'node:fs'
import { statSync } from 'node:fs'

/**
 * What lies at a path that somebody wrote; null: nothing that can be reached. A share that does not answer, a folder that is
 * closed to us and a path that is none make the system throw even where it is told that absence is no error.
 */
export function foundAt(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
