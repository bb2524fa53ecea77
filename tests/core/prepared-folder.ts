import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './store/temporary-folder.ts'

type Files = ReadonlyMap<string, Uint8Array>

interface Prepared<Facts> {
  readonly files: Files
  readonly facts: Facts
}

/**
 * What hundreds of tests begin with is made once in a process; each test gets a copy of the files in a folder of its own.
 * `make` leaves an office closed in the folder that it is given. What failed is made again by the next that asks.
 */
export function preparedFolders<Facts>(make: (folder: string, key: string) => Promise<Facts>) {
  const made = new Map<string, Prepared<Facts>>()
  return async (key: string): Promise<{ readonly folder: string; readonly facts: Facts }> => {
    const folder = temporaryFolder()
    const known = made.get(key)
    if (known === undefined) {
      const facts = await make(folder, key)
      made.set(key, { files: readFiles(folder), facts })
      return { folder, facts }
    }
    for (const [name, bytes] of known.files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    return { folder, facts: known.facts }
  }
}

function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
}
