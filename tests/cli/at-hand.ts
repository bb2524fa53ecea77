import type { Options } from '#shared/cli/command.ts'
import type { Terminal } from '#shared/cli/terminal.ts'
import type { Failure } from '#shared/contract/index.ts'

const words = { rejected: '', reason: '', account: '', out: '', pack: '' }
const lists = { set: [], contributor: [], department: [], person: [], absent: [], place: [], document: [] }

/** What a command is given where nothing was typed behind it. */
export const noOptions: Omit<Options, 'folder'> = {
  ...words,
  ...lists,
  help: false,
  confirm: false,
  browser: false,
}

/** What a command told. */
export interface Heard {
  readonly said: string[]
  readonly complaints: string[]
  readonly data: unknown[]
  readonly failures: Failure[]
}

/** A terminal that keeps what it is told. */
export function hearing(): Heard & { readonly terminal: Terminal } {
  const heard: Heard = { said: [], complaints: [], data: [], failures: [] }
  return {
    ...heard,
    terminal: {
      say: (line) => void heard.said.push(line),
      complain: (line) => void heard.complaints.push(line),
      data: (value) => void heard.data.push(value),
      refuse: (failure) => {
        heard.failures.push(failure)
        return 1
      },
    },
  }
}
