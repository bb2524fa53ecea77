import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of, and what it makes. */
const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json']
const products = ['main/index.js', 'main/core-process.js', 'preload/index.cjs', 'renderer/index.html']

const stampOf = (root: string) => join(root, 'out', 'built')

/** Whether `out/` is missing, incomplete or older than any source. */
export function isStale(root: string): boolean {
  const made = [stampOf(root), ...products.map((product) => join(root, 'out', product))]
  if (!made.every((file) => existsSync(file))) return true
  const built = statSync(stampOf(root)).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

// A folder's own time tells of files that were taken away.
function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds the page and the shell; false when that fails, which the builder then says itself. */
export async function build(root: string, builder: readonly string[] = electronVite(root)): Promise<boolean> {
  // The time before: what is changed while it builds is built again.
  const begun = new Date()
  const child = spawn(process.execPath, [...builder], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) return false
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stampOf(root), '')
  utimesSync(stampOf(root), begun, begun)
  return true
}

function electronVite(root: string): readonly string[] {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return [script, 'build', '--logLevel', 'warn']
}
