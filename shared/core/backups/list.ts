import { statSync } from 'node:fs'
import type { BackupPlace, BackupView } from '#shared/contract/index.ts'
import { backupFolderIn, databaseOf, olderBackupFolderIn } from './backup-folder.ts'
import type { Manifest } from './manifest.ts'
import { readManifest } from './manifest.ts'
import { foldersAtSecond, isReachable } from './second-place.ts'
import { readBackupState } from './state.ts'
import { namesIn } from './take.ts'

/** All backups of a folder, newest first; one that lies in both places is named once. Needs no database. */
export function listBackups(folder: string): readonly BackupView[] {
  const own = viewsIn(backupFolderIn(folder), 'first')
  const known = new Set(own.map(({ name }) => name))
  const { secondPlace } = readBackupState(folder)
  const second = isReachable(secondPlace)
    ? foldersAtSecond(secondPlace).flatMap((place) => viewsIn(place, 'second'))
    : []
  const others = [...second, ...viewsIn(olderBackupFolderIn(folder), 'older')]
  return [...own, ...others.filter(({ name }) => !known.has(name))].toSorted((one, other) =>
    other.name.localeCompare(one.name),
  )
}

const viewsIn = (place: string, kind: BackupPlace) => namesIn(place).map((name) => viewOf(place, kind, name))

export function viewOf(place: string, kind: BackupPlace, name: string): BackupView {
  const manifest = readManifest(place, name)
  const bytes = statSync(databaseOf(place, name), { throwIfNoEntry: false })?.size ?? 0
  return {
    name,
    place: kind,
    bytes,
    at: manifest?.at ?? timeIn(name),
    cause: manifest?.cause ?? 'unknown',
    program: manifest?.program ?? '',
    entries: manifest?.ledger.sequence ?? 0,
    bureau: manifest?.office?.bureau ?? '',
    files: { count: manifest?.files.count ?? 0, bytes: manifest?.files.bytes ?? 0 },
  }
}

/** `office-2024-05-27T01-00-00-000Z` tells its moment, also without a manifest. */
function timeIn(name: string): string {
  const match = /^office-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(name)
  return match === null ? '' : `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z`
}

export interface FoundBackup {
  readonly view: BackupView
  readonly place: string
  readonly manifest: Manifest | null
}

/** A backup by what a list of them named; null: it is not there any more. */
export function findBackup(
  folder: string,
  asked: { readonly name: string; readonly place: BackupPlace },
): FoundBackup | null {
  for (const place of placesOf(folder, asked.place)) {
    if (namesIn(place).includes(asked.name)) {
      const manifest = readManifest(place, asked.name)
      return { place, manifest, view: viewOf(place, asked.place, asked.name) }
    }
  }
  return null
}

function placesOf(folder: string, place: BackupPlace): readonly string[] {
  switch (place) {
    case 'first':
      return [backupFolderIn(folder)]
    case 'older':
      return [olderBackupFolderIn(folder)]
    case 'second': {
      const { secondPlace } = readBackupState(folder)
      return isReachable(secondPlace) ? foldersAtSecond(secondPlace) : []
    }
  }
}
