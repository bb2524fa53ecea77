import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Machine } from '#shared/core/default-folder.ts'
import { defaultFolder } from '#shared/core/default-folder.ts'

export interface Asked {
  readonly folder: string
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
    return { ...rest, folder: data === undefined ? defaultFolder(machine) : resolve(data) }
  } catch {
    return null
  }
}
