import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Desk } from './choose-shell.ts'
import { hasScreen } from './choose-shell.ts'

/** The machine's own way to open an address, or null where there is nothing to show it on. */
export function browserCommand(
  url: string,
  desk: Pick<Desk, 'platform' | 'environment'>,
): readonly string[] | null {
  if (desk.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  if (desk.platform === 'darwin') return ['open', url]
  // Without a screen xdg-open would start a browser in the terminal.
  return hasScreen(desk) ? ['xdg-open', url] : null
}

/**
 * What the browser is told to open: the address itself would stand in the list of processes, which other users of the
 * machine may read. It goes through a file that only this user can; on Windows others see no command lines.
 */
export function handedOver(url: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return url
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'open.html')
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}">\n`
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  return pathToFileURL(file).href
}

/** Opens the address if the machine can; it was printed before, so a machine that cannot loses nothing. */
export function openBrowser(url: string, desk: Pick<Desk, 'platform' | 'environment'>): void {
  if (browserCommand(url, desk) === null) return
  const [command, ...words] = browserCommand(handedOver(url, desk.platform), desk) ?? []
  if (command === undefined) return
  const child = spawn(command, words, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
