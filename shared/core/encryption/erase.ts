import {
  closeSync,
  existsSync,
  fsyncSync,
  fstatSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { stagingFolderIn } from '../backups/swap.ts'
import { databaseFile } from '../store/database-file.ts'
import { keyFileOf, removeKeyFile } from './key-file.ts'

/** Where the file of before waits to be overwritten once another stands in its place. */
export const formerFile = (folder: string): string => `${databaseFile(folder)}.former`

const block = new Uint8Array(1024 * 1024)

/** Overwrites and removes. A flash disk may keep the old blocks elsewhere: whoever must be sure encrypts the disk too. */
export function eraseFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return
  // The same bytes have another name: a cut came before the new file stood there, and this is the office itself.
  if (found.nlink > 1) return rmSync(file)
  const handle = openSync(file, 'r+')
  try {
    const { size } = fstatSync(handle)
    for (let at = 0; at < size;) at += writeSync(handle, block, 0, Math.min(block.length, size - at), at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(file, { force: true })
}

/**
 * Removes what a process that died left of turning encryption on or off: copies that lie plainly beside an encrypted office,
 * and a key file beside one that is not. Only while nobody else works in the folder.
 */
export function sweepConversion(folder: string, encrypted: boolean): void {
  try {
    eraseFile(formerFile(folder))
    if (!encrypted) return removeKeyFile(keyFileOf(folder))
    const staging = stagingFolderIn(folder)
    if (!existsSync(staging)) return
    for (const name of readdirSync(staging)) eraseFile(join(staging, name))
  } catch {
    // Held open by a virus scanner: the next start tries again.
  }
}
