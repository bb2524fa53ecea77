import { startText } from '#shared/text/shell.ts'

export interface Desk {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** null on Windows */
  readonly userId: number | null
}

/** Why a window cannot be opened here at all, or null: then nothing needs to be fetched for it either. */
export function windowProblem({ platform, environment, userId }: Desk): string | null {
  if (!hasScreen({ platform, environment })) return startText.noScreen
  // Chromium's sandbox does not work for root, and without it the window is not opened.
  return platform === 'linux' && userId === 0 ? startText.superuser : null
}

/** Whether anything could be shown to somebody. */
export function hasScreen({ platform, environment }: Pick<Desk, 'platform' | 'environment'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

export interface ElectronSteps {
  readonly find: () => string | null
  readonly fetch: () => Promise<string | null>
  readonly run: (binary: string) => Promise<number | null>
  readonly say: (line: string) => void
}

export const fetchMinutes = 3

/** Opens Electron, fetching it first where it is missing. True: it was used and closed; false: said why not. */
export async function ranElectron(desk: Desk, steps: ElectronSteps): Promise<boolean> {
  const problem = windowProblem(desk)
  if (problem !== null) return tell(steps, problem)
  const binary = steps.find() ?? (await fetchAloud(steps))
  if (binary === null) return tell(steps, startText.notFetched)
  const code = await steps.run(binary)
  return code === 0 || tell(steps, startText.electronEnded(code))
}

function fetchAloud({ fetch, say }: ElectronSteps): Promise<string | null> {
  say(startText.fetching(fetchMinutes))
  return fetch()
}

function tell({ say }: ElectronSteps, line: string): false {
  say(line)
  return false
}
