import type { DrawState } from '../failures.ts'
import type { LedgerEntryView } from './records.ts'

export type BackupCauseView =
  | 'import'
  | 'draw'
  | 'daily'
  | 'by-hand'
  | 'before-migration'
  | 'before-restore'
  /** A copy of a program that wrote nothing beside it */
  | 'unknown'

/** `first`: in the office's folder; `second`: on the stick or share; `older`: where an earlier program put it */
export type BackupPlace = 'first' | 'second' | 'older'

export interface BackupView {
  readonly name: string
  readonly place: BackupPlace
  /** ISO time; empty: not known */
  readonly at: string
  readonly cause: BackupCauseView
  readonly program: string
  /** Bytes of the database */
  readonly bytes: number
  readonly entries: number
  readonly bureau: string
  readonly files: { readonly count: number; readonly bytes: number }
}

export interface BackupTrouble {
  readonly at: string
  readonly reason: 'disk-full' | 'other'
  readonly detail: string
}

export interface BackupsView {
  readonly folder: string
  /** Newest first */
  readonly backups: readonly BackupView[]
  /** The last attempt, where it failed */
  readonly failure: BackupTrouble | null
  readonly second: {
    /** Empty: none is set */
    readonly folder: string
    readonly reachable: boolean
    /** When a backup was last copied there; empty: never */
    readonly seenAt: string
    readonly failure: BackupTrouble | null
    /** Of the file that remembers it; `rebuilt`: it was damaged and made anew from the ledger, and nobody has looked since */
    readonly memory: 'whole' | 'damaged' | 'rebuilt'
  }
}

export interface DrawInBackup {
  readonly number: string
  readonly title: string
  readonly state: DrawState
}

/** One state of an office: a backup, or the present. */
export interface OfficeState {
  readonly bureau: string
  readonly rehearsal: boolean
  readonly entries: number
  readonly last: LedgerEntryView | null
  readonly draws: readonly DrawInBackup[]
  readonly targets: number
  readonly documents: number
}

/** What putting a backup back would mean. */
export interface RestorePreview {
  readonly backup: BackupView
  /** What the backup holds */
  readonly held: OfficeState
  /** null: the present state cannot be read */
  readonly now: OfficeState | null
  /** `earlier`: the present goes on from it; `apart`: both went on from something earlier; `other`: another office */
  readonly relation: 'same' | 'earlier' | 'apart' | 'other' | 'unknown'
  readonly lost: {
    readonly entries: number
    /** The newest of them */
    readonly latest: readonly LedgerEntryView[]
    /** Numbers of draws that the backup does not have, or has in an earlier state */
    readonly draws: readonly string[]
    readonly documents: number
  }
  /** Files of papers that the backup names and that cannot be found in it */
  readonly missingFiles: number
}

export interface Restored {
  /** The backup of what was there before; empty: it could not be read and was put aside as it was */
  readonly undo: string
  /** Where the files of a database that could not be read were put; empty: it could be */
  readonly aside: string
}
