import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import type { Result } from '#shared/contract/index.ts'
import type { Target } from './targets.ts'

/** The Electron that the lock file pins, and what its zips must hash to. */
export interface PinnedElectron {
  readonly version: string
  /** File name → SHA-256, as the `electron` package brings them */
  readonly checksums: Readonly<Record<string, string>>
}

export type ZipFailure =
  | { readonly code: 'electron-zip-missing'; readonly file: string; readonly sha256: string }
  | {
      readonly code: 'electron-zip-damaged'
      readonly path: string
      readonly sha256: string
      readonly found: string
    }

export interface ZipSource {
  /** Where the zip lies already; null: it is fetched */
  readonly folder: string | null
  readonly fetch: (electron: PinnedElectron, target: Target) => Promise<string | null>
}

export function pinnedElectron(root: string): PinnedElectron {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'node_modules/electron', name), 'utf8'))
  const { version } = read('package.json') as { readonly version: string }
  return { version, checksums: read('checksums.json') as PinnedElectron['checksums'] }
}

/** Electron's zip for a machine, whole: whatever brought it, its SHA-256 is the one that came with the pinned package. */
export async function electronZip(
  electron: PinnedElectron,
  target: Target,
  source: ZipSource,
): Promise<Result<Uint8Array, ZipFailure>> {
  const file = `electron-v${electron.version}-${target.name}.zip`
  const sha256 = electron.checksums[file] ?? ''
  const path = source.folder === null ? await source.fetch(electron, target) : join(source.folder, file)
  if (path === null || !existsSync(path)) {
    return { ok: false, failure: { code: 'electron-zip-missing', file, sha256 } }
  }
  const bytes = readFileSync(path)
  const found = createHash('sha256').update(bytes).digest('hex')
  return found === sha256
    ? { ok: true, value: bytes }
    : { ok: false, failure: { code: 'electron-zip-damaged', path, sha256, found } }
}

/** From where Electron's own installer fetches it (ELECTRON_MIRROR is obeyed), once for all later runs; null: it cannot be had. */
export async function fetchZip(
  { version, checksums }: PinnedElectron,
  target: Target,
): Promise<string | null> {
  const [platform = '', arch = ''] = target.name.split('-')
  try {
    return await downloadArtifact({
      version,
      artifactName: 'electron',
      platform,
      arch,
      checksums: { ...checksums },
    })
  } catch {
    return null
  }
}
