import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { FuseFailure } from '#electron/fuses.ts'
import { withFuses } from '#electron/fuses.ts'
import type { Result } from '#shared/contract/index.ts'
import { installNote } from '#shared/text/packaging.ts'
import { productName } from '#shared/text/shell.ts'
import type { AppFile } from './app-files.ts'
import { writeArchive } from './seal.ts'
import type { Target } from './targets.ts'
import { brandedProgram } from './windows-program.ts'

export interface Parts {
  readonly target: Target
  readonly version: string
  /** Electron's zip */
  readonly electron: Uint8Array
  readonly app: readonly AppFile[]
  /** An .ico */
  readonly icon: Uint8Array
}

/** Chromium's words of other languages: the window follows `lang`, and falls back to English. */
const kept = new Set(['locales/zh-CN.pak', 'locales/en-US.pak'])
const isKept = (name: string) =>
  !name.endsWith('/') &&
  name !== 'resources/default_app.asar' &&
  (!name.startsWith('locales/') || kept.has(name))

/**
 * The program as it is handed out, in a folder of its own: Electron without its own demonstration, the archive of the app, the
 * program named, sealed to that archive and with its fuses set.
 */
export async function putTogether(place: string, parts: Parts): Promise<Result<null, FuseFailure>> {
  const { target, app, version } = parts
  rmSync(place, { recursive: true, force: true })
  const { [target.shell]: shell, ...shipped } = unzipSync(parts.electron, {
    filter: ({ name }) => isKept(name),
  })
  if (shell === undefined) return { ok: false, failure: { code: 'fuses-missing' } }
  for (const [name, bytes] of Object.entries(shipped)) write(join(place, name), bytes)
  const archive = await writeArchive(join(place, 'resources/app.asar'), app)
  const named = target.isWindows ? brandedProgram(shell, brandingOf(parts, archive)) : shell
  const program = withFuses(named)
  if (!program.ok) return program
  write(join(place, target.program), program.value)
  // Notepad of older Windows takes a text without the mark for one in the system's own code page.
  const note = installNote(version, target.isWindows)
  write(
    join(place, '安装说明.txt'),
    Buffer.from(target.isWindows ? `\u{FEFF}${note.replaceAll('\n', '\r\n')}` : note),
  )
  return { ok: true, value: null }
}

const brandingOf = ({ version, icon, target }: Parts, archive: string) => ({
  name: productName,
  version,
  fileName: target.program,
  icon,
  archive,
})

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  chmodSync(path, modeOf(path, bytes))
}

/** A zip made on Windows has no modes: what the system starts is told by its first bytes. */
const modeOf = (path: string, bytes: Uint8Array) =>
  !path.includes('.so') && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '\u{7F}ELF'
    ? 0o755
    : 0o644

/** The icon that goes with it, from the program's resources. */
export const programIcon = (root: string) => readFileSync(join(root, 'resources/icons/program.ico'))
