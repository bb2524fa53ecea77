import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { foundAt } from '../files/found-at.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { blobOf, databaseOf, keyFileOfBackup, manifestOf } from './backup-folder.ts'
import { copyVerified, readList } from './kept-files.ts'
import { readManifest, writeManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

/**
 * Where one office's backups lie in the second place: several offices may share a stick. Named by the ledger's first hash,
 * which a copy of the office has too.
 */
export const folderAtSecond = (secondPlace: string, origin: string): string =>
  join(secondPlace, `双随机备份-${origin.slice(0, 12)}`)

/** Offices whose backups lie in the second place. */
export function foldersAtSecond(secondPlace: string): readonly string[] {
  return readdirSync(secondPlace, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^双随机备份-[0-9a-f]{0,12}$/.test(entry.name))
    .map((entry) => join(secondPlace, entry.name))
}

/** A stick that is not plugged in: nothing is made where it would be, or the backup would lie on this disk again. */
export function isReachable(secondPlace: string): boolean {
  return secondPlace !== '' && foundAt(secondPlace)?.isDirectory() === true
}

/** Copies a backup with all its files, each read back; the manifest last. Throws what the system says. */
export async function copyToSecond(place: string, secondPlace: string, name: string): Promise<void> {
  const manifest = readManifest(place, name)
  if (manifest === null) throw new Error(`${name} has no manifest`)
  const target = folderAtSecond(secondPlace, manifest.origin)
  mkdirSync(target, { recursive: true })
  for (const sha256 of digestsOf(place, manifest)) {
    if (!existsSync(blobOf(target, sha256))) {
      await copyVerified(blobOf(place, sha256), blobOf(target, sha256), sha256)
    }
  }
  await copyVerified(databaseOf(place, name), databaseOf(target, name), manifest.database.sha256)
  const keyFile = keyFileOfBackup(place, name)
  if (existsSync(keyFile)) writeAtomic(keyFileOfBackup(target, name), readFileSync(keyFile))
  writeManifest(target, name, manifest)
}

function digestsOf(place: string, { files }: Manifest): ReadonlySet<string> {
  const list = readList(place, files.list)
  if (list === null) throw new Error(`list ${files.list} is not whole`)
  return new Set([...list.map(({ sha256 }) => sha256), files.list])
}

/** Removes backups with their manifests, and files that no remaining one has. */
export function removeBackups(place: string, names: readonly string[]): void {
  if (names.length === 0) return
  for (const name of names) {
    // The manifest first: what is left of a backup after a power cut is not taken for one.
    rmSync(manifestOf(place, name), { force: true })
    rmSync(databaseOf(place, name), { force: true })
    rmSync(keyFileOfBackup(place, name), { force: true })
  }
  removeUnused(place)
}

function removeUnused(place: string): void {
  const used = new Set<string>()
  for (const file of readdirSync(place)) {
    if (!/^office-.*\.json$/.test(file)) continue
    const manifest = readManifest(place, file.slice(0, -'.json'.length))
    const list = manifest === null ? null : readList(place, manifest.files.list)
    // Which files that backup needs is not known: all stay.
    if (manifest === null || list === null) return
    used.add(manifest.files.list)
    for (const { sha256 } of list) used.add(sha256)
  }
  const blobs = join(place, 'files')
  if (!existsSync(blobs)) return
  for (const entry of readdirSync(blobs, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !used.has(entry.name)) rmSync(join(entry.parentPath, entry.name), { force: true })
  }
}
