import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `resources/` lies beside the sources, beside the bundle and inside the packaged program: at a different height each time. */
export const resourcesFolder = findUpward(import.meta.dirname)

function findUpward(from: string): string {
  const candidate = join(from, 'resources')
  if (existsSync(join(candidate, 'rule-packs'))) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error('resources folder not found')
  return findUpward(parent)
}
