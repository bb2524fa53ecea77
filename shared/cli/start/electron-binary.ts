import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const packageOf = (root: string) => join(root, 'node_modules', 'electron')

/**
 * Where Electron's program lies, or null. The `electron` package itself is not asked: loading it fetches what is
 * missing, without a limit.
 */
export function electronBinary(root: string, environment: Environment = process.env): string | null {
  const pathFile = join(packageOf(root), 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageOf(root), 'dist')
  const binary = join(folder, readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Lets Electron's own installer fetch and check it (ELECTRON_MIRROR is the installer's to obey). */
export async function fetchElectron(root: string, milliseconds: number): Promise<string | null> {
  const installer = join(packageOf(root), 'install.js')
  if (!existsSync(installer)) return null
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: milliseconds })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0 ? electronBinary(root) : null
}

/** Runs the program in Electron until its window is closed; its exit code, null when it was killed or did not start. */
export async function runElectron(
  binary: string,
  root: string,
  folder: string | null,
): Promise<number | null> {
  // Set by some editors' terminals: Electron would then be a mere Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  const child = spawn(binary, [root, ...(folder === null ? [] : ['--data', folder])], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  } catch {
    return null
  }
}
