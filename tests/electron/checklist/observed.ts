import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** What the main process set up, and what came of every try against it. Lists name what was let through. */
export interface Observed {
  readonly steps: readonly string[]
  readonly schemes: readonly object[]
  readonly loaded: string
  readonly window: object
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly outside: number
  readonly isSandboxed: boolean
  readonly switches: Readonly<Record<string, string | undefined>>
  readonly granted: readonly string[]
  readonly grantsDevice: boolean
  readonly loads: readonly string[]
  readonly downloads: readonly string[]
  readonly navigates: readonly string[]
  readonly opensWindow: boolean
  readonly attachesWebview: boolean
  readonly redirects: boolean
  readonly heard: readonly string[]
  readonly hearsItsOwn: boolean
  readonly opened: readonly string[]
}

export const root = join(import.meta.dirname, '../../..')

interface Boots {
  readonly packaged: Observed
  readonly developed: Observed
}

/** Bundles the main process as it stands in the sources and boots it, as handed out and under development. */
export async function bootObserved(): Promise<Boots> {
  const folder = mkdtempSync(join(tmpdir(), 'checklist-'))
  try {
    await bundle(join(folder, 'main'))
    cpSync(join(root, 'renderer/index.html'), join(folder, 'renderer/index.html'))
    return { packaged: boot(folder, true), developed: boot(folder, false) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bundle(outDir: string) {
  return build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/main/index.ts'),
      outDir,
      minify: false,
      rollupOptions: { external: ['electron'] },
    },
  })
}

function boot(folder: string, isPackaged: boolean): Observed {
  const hook = join(import.meta.dirname, 'hook.ts')
  const words = ['--import', hook, join(folder, 'main/index.js'), '.', '--data', join(folder, 'office')]
  const env = { ...process.env, PACKAGED: isPackaged ? 'yes' : 'no' }
  return JSON.parse(execFileSync(process.execPath, words, { env, encoding: 'utf8' })) as Observed
}
