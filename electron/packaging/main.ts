import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packagingText as text } from '#shared/text/packaging.ts'
import { productName } from '#shared/text/shell.ts'
import { appFiles } from './app-files.ts'
import { electronZip, fetchZip, pinnedElectron } from './electron-zip.ts'
import { makeInstaller } from './installer.ts'
import { programIcon, putTogether } from './put-together.ts'
import type { Target } from './targets.ts'
import { targetOf, targets } from './targets.ts'
import { zipFolder } from './zip-folder.ts'

// `npm run package`, after the build: for each kind of machine a folder, its zip and, for Windows, an installer.
const root = join(import.meta.dirname, '../..')
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Asked {
  readonly targets: readonly Target[]
  readonly zips: string | null
  readonly out: string
}

/** The sentence that says what was wrong with the words, or what they ask for. */
function wordsOf(words: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        target: { type: 'string', multiple: true, default: targets.map(({ name }) => name) },
        'electron-zip': { type: 'string' },
        out: { type: 'string', default: join(root, 'release') },
      },
    })
    const unknown = values.target.find((name) => targetOf(name) === null)
    if (unknown !== undefined) return text.unknownTarget(unknown)
    const zips = values['electron-zip']
    return {
      targets: targets.filter(({ name }) => values.target.includes(name)),
      zips: zips === undefined ? null : resolve(zips),
      out: resolve(values.out),
    }
  } catch {
    return text.usage
  }
}

/** Null, or why there is nothing to hand out. */
async function make(target: Target, { zips, out }: Asked): Promise<string | null> {
  const pinned = pinnedElectron(root)
  if (zips === null) say(text.fetching(target.name))
  const zip = await electronZip(pinned, target, { folder: zips, fetch: fetchZip })
  if (!zip.ok) {
    const { failure } = zip
    return failure.code === 'electron-zip-missing'
      ? text.zipMissing(failure.file, pinned.version, failure.sha256)
      : text.zipDamaged(failure.path, failure.sha256, failure.found)
  }
  say(text.making(target.name))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const named = `shuangsuiji-workbench-${version}-${target.name}`
  const folder = join(out, named, `${productName}-${version}`)
  const parts = { target, version, electron: zip.value, app: appFiles(root, target), icon: programIcon(root) }
  const made = await putTogether(folder, parts)
  if (!made.ok) return text.notElectron(made.failure.code)
  const packed = join(out, `${named}.zip`)
  zipFolder(folder, packed)
  tell(packed)
  if (target.isWindows) install({ target, version, folder }, join(out, `${named}-setup.exe`))
  return null
}

function install(of: { target: Target; version: string; folder: string }, file: string): void {
  if (makeInstaller({ ...of, icon: join(root, 'resources/icons/program.ico'), file })) tell(file)
  else say(text.noInstaller)
}

function tell(file: string): void {
  say(text.made(file, createHash('sha256').update(readFileSync(file)).digest('hex')))
}

const asked = wordsOf(process.argv.slice(2))
if (typeof asked === 'string') {
  say(asked)
  process.exitCode = 2
} else {
  mkdirSync(asked.out, { recursive: true })
  for (const target of asked.targets) {
    const problem = await make(target, asked)
    if (problem === null) continue
    say(problem)
    process.exitCode = 1
  }
}
