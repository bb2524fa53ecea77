import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../files/write-atomic.ts'

const schema = z.object({ sequence: z.int().min(0) })

const markIn = (folder: string): string => join(folder, 'ledger-fault.json')

/**
 * A fault was found at this entry while the office was open; 0: at no entry alone. The next opening looks there first and then at
 * everything, before it shows anything. Nothing is ever left out because of the mark or for want of it: who forges one wins nothing.
 */
export function markFault(folder: string, sequence: number): void {
  try {
    writeAtomic(markIn(folder), new TextEncoder().encode(`${JSON.stringify({ sequence })}\n`))
  } catch {
    // A full disk: the next opening finds the fault again, only later.
  }
}

/** null: there is none. One that cannot be read is one at no entry alone. */
export function readFaultMark(folder: string): number | null {
  if (!existsSync(markIn(folder))) return null
  try {
    return schema.parse(JSON.parse(readFileSync(markIn(folder), 'utf8'))).sequence
  } catch {
    return 0
  }
}

export const clearFaultMark = (folder: string): void => rmSync(markIn(folder), { force: true })
