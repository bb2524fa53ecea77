import { parseArgs } from 'node:util'
import type { Machine } from '#shared/core/default-folder.ts'
import { startFolder } from '#shared/core/start-folder.ts'

export interface Asked {
  readonly folder: string
  /** It was remembered: an office must be there */
  readonly mustExist: boolean
  readonly loopback: boolean
  readonly browser: boolean
  readonly help: boolean
}

/** What the command line asks for; null when it cannot be understood. */
export function wordsOf(words: readonly string[], machine: Machine): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        loopback: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false, short: 'h' },
      },
      allowNegative: true,
    })
    const { data, ...rest } = values
    return { ...rest, ...startFolder(data, machine) }
  } catch {
    return null
  }
}
