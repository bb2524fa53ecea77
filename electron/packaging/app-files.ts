import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productName } from '#shared/text/shell.ts'
import { runtimePackages } from './runtime-packages.ts'
import type { Target } from './targets.ts'

/** A file of the program by its path within it, and where or what it is. */
export interface AppFile {
  readonly path: string
  readonly from: { readonly file: string } | { readonly text: string }
}

/** Of `resources/`, what the program never opens: pictures of the README, and the manual, which is in the page's bundle. */
const notOpened: ReadonlySet<string> = new Set(['screenshots', 'manual'])

/** Within others' packages: what only their authors and compilers read. A licence goes with its package. */
const unread = /\.(?:map|[cm]?ts|tsx|flow|md|markdown|txt|ya?ml|gypi?|[ch]|[ch]pp|cc)$/iu
const unreadFolders = /^(?:tests?|__tests__|docs|examples?|bench(?:marks?)?|coverage|\.[^/]*)\//iu
const ofCompilers = /^(?:deps|src|build)\//u
const licence = /^(?:licen[sc]e|copying|notice)[^/]*$/iu

/** Everything that goes into app.asar, in a fixed order. */
export function appFiles(root: string, target: Target): readonly AppFile[] {
  const resources = filesIn(root, 'resources').filter((path) => !notOpened.has(path.split('/')[1] ?? ''))
  const built = ['out/main', 'out/preload', 'out/renderer'].flatMap((folder) => filesIn(root, folder))
  const packages = runtimePackages(root).flatMap((folder) => packageFiles(root, folder, target))
  const files = [...built, ...packages, ...resources]
  return [
    { path: 'package.json', from: { text: manifest(root) } },
    ...files.map((path) => ({ path, from: { file: join(root, path) } })),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** What Electron and the program itself read of the manifest; no scripts, no tools. */
function manifest(root: string): string {
  const { name, version, description, type, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, string>>
  return `${JSON.stringify({ name, productName, version, description, private: true, type, main }, null, 2)}\n`
}

function packageFiles(root: string, folder: string, { name }: Target): readonly string[] {
  const isNative = existsSync(join(root, folder, 'prebuilds'))
  const isRead = (path: string) => {
    if (licence.test(path)) return true
    // Another package within this one is listed for itself, if it is needed.
    if (path.startsWith('node_modules/') || unread.test(path) || unreadFolders.test(path)) return false
    if (!isNative) return true
    return path.startsWith('prebuilds/') ? path === `prebuilds/${name}.node` : !ofCompilers.test(path)
  }
  return filesIn(root, folder).filter((path) => isRead(path.slice(folder.length + 1)))
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
}
