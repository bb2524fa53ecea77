import { join } from 'node:path'
import { attachmentFolderIn, documentFolderIn } from '../document-folder.ts'

/** Where an office's backups lie: each a database and what it holds, and beside them every file of papers once. */
export const backupFolderIn = (folder: string): string => join(folder, '备份')

/** Where programs before 0.4 put a copy before they migrated: a database alone. */
export const olderBackupFolderIn = (folder: string): string => join(folder, 'backups')

/** Folders whose files are backed up too, by their name in the office's folder. */
export const copiedFolders = ['附件', '文书', '预览'] as const

/** The place of a copied folder, as those who write there name it. */
export function copiedFolderIn(folder: string, name: (typeof copiedFolders)[number]): string {
  switch (name) {
    case '附件':
      return attachmentFolderIn(folder)
    case '文书':
      return documentFolderIn(folder)
    case '预览':
      return join(folder, name)
  }
}

const namePattern = /^office-[0-9TZ-]+$/

/** A backup is named by its moment; nothing else may be asked for, so that no name leads out of the folder. */
export const isBackupName = (name: string): boolean => namePattern.test(name)

/** `office-2024-05-27T01-00-00-000Z` */
export const backupNameAt = (at: string): string => `office-${at.replaceAll(/[:.]/g, '-')}`

export const databaseOf = (place: string, name: string): string => join(place, `${name}.db`)
/** The key of an encrypted database, sealed as it was when the backup was made */
export const keyFileOfBackup = (place: string, name: string): string => join(place, `${name}.key`)
export const manifestOf = (place: string, name: string): string => join(place, `${name}.json`)

/** A file of papers under its hash: copied once, however many backups have it. */
export const blobOf = (place: string, sha256: string): string =>
  join(place, 'files', sha256.slice(0, 2), sha256)
