import { spawn } from 'node:child_process'
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

/** Opens the address if the machine can; it was printed before, so a machine that cannot loses nothing. */
export function openBrowser(url: string, desk: Pick<Desk, 'platform' | 'environment'>): void {
  const [command, ...words] = browserCommand(url, desk) ?? []
  if (command === undefined) return
  const child = spawn(command, words, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
