import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const program = 'shuangsuiji-workbench'

/**
 * Where an office's folder lies when none is named: the same for every shell, outside the program (an update replaces
 * that) and outside what a machine synchronises or keeps on a server (roaming profile, 文档 on a network drive).
 */
export function defaultFolder({ platform, environment, home }: Machine): string {
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local')
    return win32.join(local, program, 'office')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', program, 'office')
  const data = environment['XDG_DATA_HOME']
  // A relative path is to be ignored: XDG Base Directory Specification.
  const base = data?.startsWith('/') === true ? data : posix.join(home, '.local', 'share')
  return posix.join(base, program, 'office')
}
