import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Headers for compiling, which nobody does: both SQLite packages bring their binaries. */
const forCompilingOnly: ReadonlySet<string> = new Set(['node-addon-api'])

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/**
 * Folders below `root` (`node_modules/zod`, …) of the packages that the built main and core processes load, with all that
 * those need. The page's own packages are in its bundle already.
 */
export function runtimePackages(root: string): readonly string[] {
  const built = textOf(join(root, 'out/main'))
  const named = Object.keys(manifestOf(root).dependencies ?? {}).filter((name) => isNamedIn(built, name))
  const found = new Set<string>()
  const waiting = named.map((name) => ({ name, from: '' }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = packageFolder(root, next.from, next.name)
    if (found.has(folder)) continue
    found.add(folder)
    const further = Object.keys(manifestOf(join(root, folder)).dependencies ?? {})
    waiting.push(
      ...further.filter((name) => !forCompilingOnly.has(name)).map((name) => ({ name, from: folder })),
    )
  }
  return [...found].toSorted()
}

/** `from "zod"`, `import("zod")` and `require("zod/package.json")` alike. */
const isNamedIn = (text: string, name: string) =>
  ['"', "'", '`'].some(
    (quote) => text.includes(`${quote}${name}${quote}`) || text.includes(`${quote}${name}/`),
  )

function textOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}

/** As Node looks for it: beside the package that asks, then further up. */
function packageFolder(root: string, from: string, name: string): string {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(root, folder, 'package.json'))) return folder.replaceAll('\\', '/')
  if (from === '') throw new Error(`package ${name} is not installed`)
  const above = dirname(from)
  return packageFolder(root, above === '.' ? '' : above, name)
}
