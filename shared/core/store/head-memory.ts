import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../files/write-atomic.ts'
import { sha256 } from '../sha256.ts'
import type { LedgerHead } from './ledger.ts'

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))

const schema = z.object({
  /** Of this folder, made by chance: another office that is made in its place later is not taken for it */
  office: hex(32),
  sequence: z.int().min(1),
  hash: hex(64),
  /** Of the three: one that the disk changed would accuse a sound ledger */
  digest: hex(64),
})

type Memory = Omit<z.output<typeof schema>, 'digest'>

const digestOf = ({ office, sequence, hash }: Memory) => sha256(`${office}\n${sequence}\n${hash}\n`)

/** Where an office's head is remembered: in its folder, and by the machine, which a folder that is put back whole does not take along. */
export interface HeadPlaces {
  readonly folder: string
  /** Beside it the machine remembers (start-folder.ts); without it only the folder does */
  readonly memoryFile?: string | undefined
}

export const headFileIn = (folder: string): string => join(folder, 'ledger-head.json')

function headFileOfMachine({ folder, memoryFile }: HeadPlaces, office: string): string | null {
  if (memoryFile === undefined) return null
  const name = sha256(`${office}\n${resolve(folder)}`).slice(0, 32)
  return join(dirname(memoryFile), 'ledger-heads', `${name}.json`)
}

/**
 * The last entries that this folder and this machine saw. A commit is on the disk before it is remembered: a ledger without them lost
 * what somebody was told is done. A file that is not there or cannot be read remembers nothing.
 */
export function recallHeads(places: HeadPlaces): readonly LedgerHead[] {
  const own = readMemory(headFileIn(places.folder))
  if (own === null) return []
  const file = headFileOfMachine(places, own.office)
  const known = [own, file === null ? null : readMemory(file)].filter((memory) => memory !== null)
  return known.map(({ sequence, hash }) => ({ sequence, hash }))
}

/** Returns what keeps the two memories at the ledger's head; it writes only where that has changed. */
export function headKeeper(places: HeadPlaces): (head: LedgerHead) => void {
  let kept = ''
  return (head) => {
    if (head.sequence === 0 || head.hash === kept) return
    const office = readMemory(headFileIn(places.folder))?.office ?? randomBytes(16).toString('hex')
    const memory = { office, ...head }
    const bytes = new TextEncoder().encode(`${JSON.stringify({ ...memory, digest: digestOf(memory) })}\n`)
    try {
      for (const file of [headFileIn(places.folder), headFileOfMachine(places, office)])
        if (file !== null) replaceFile(file, bytes)
      kept = head.hash
    } catch {
      // A full disk or a home that cannot be written: the act is done all the same, and the next one tries again.
    }
  }
}

function readMemory(file: string): Memory | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success && parsed.data.digest === digestOf(parsed.data) ? parsed.data : null
  } catch {
    return null
  }
}
