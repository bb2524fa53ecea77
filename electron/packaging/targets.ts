/** A machine for which the program is put together. */
export interface Target {
  /** As Electron and the two SQLite packages name it */
  readonly name: 'win32-x64' | 'linux-x64'
  readonly isWindows: boolean
  /** Electron's own program, as its zip brings it */
  readonly shell: string
  /** The same, as it is handed out */
  readonly program: string
}

export const targets: readonly Target[] = [
  { name: 'win32-x64', isWindows: true, shell: 'electron.exe', program: '双随机工作台.exe' },
  // Started from a terminal and named in .desktop files, where other letters need quoting.
  { name: 'linux-x64', isWindows: false, shell: 'electron', program: 'shuangsuiji-workbench' },
]

export const targetOf = (name: string): Target | null => targets.find((each) => each.name === name) ?? null
