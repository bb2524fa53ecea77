import type { AskPassphrase } from './passphrase.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface Options {
  readonly folder: string
  /** It was remembered: an office must be there */
  readonly mustExist?: boolean
  readonly help: boolean
  readonly confirm: boolean
  readonly rejected: string
  readonly set: readonly string[]
  readonly contributor: readonly string[]
  readonly department: readonly string[]
  readonly person: readonly string[]
  /** 「编号 原因」 */
  readonly absent: readonly string[]
  /** 「对象或检查组 部门 岗位 原因」 */
  readonly place: readonly string[]
  /** Files that prove it */
  readonly document: readonly string[]
  readonly reason: string
  /** Who proves by password to be there, where nobody can log in */
  readonly account: string
  readonly out: string
  readonly pack: string
  readonly browser: boolean
  /** Of an encrypted office, and whatever else only who asks may know */
  readonly passphrase?: AskPassphrase
}

/** A command of the CLI: the words after its name, the options, and where to speak. */
export type Command = (words: readonly string[], options: Options, terminal: Terminal) => Promise<ExitCode>
