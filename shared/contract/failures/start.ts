/** What can go wrong when an office's folder is opened. Each has a page of its own: no database is needed to show it. */
export type StartFailure =
  | { readonly code: 'folder-not-writable'; readonly folder: string; readonly reason: string }
  /** No space where the office lies */
  | { readonly code: 'disk-full'; readonly folder: string }
  /** The folder in which the office was last time is not there: a stick, another drive letter, moved */
  | { readonly code: 'folder-missing'; readonly folder: string }
  /** The file in which this machine remembers the office's folder */
  | { readonly code: 'folder-memory-damaged'; readonly file: string }
  | { readonly code: 'office-in-use'; readonly folder: string }
  | { readonly code: 'database-from-the-future'; readonly found: number; readonly known: number }
  | { readonly code: 'database-foreign'; readonly file: string }
  /** Encrypted, and nobody has given the passphrase since the program started. `state` of the file that holds the sealed key */
  | {
      readonly code: 'locked-database'
      readonly file: string
      readonly keyFile: string
      readonly state: 'whole' | 'damaged' | 'absent'
    }
  | {
      readonly code: 'database-damaged'
      readonly file: string
      readonly detail: string
      readonly backups: readonly string[]
    }
  /**
   * SQLite would read the write-ahead log up to a damaged place only, as if what was done after it had never been. `frame`: the first
   * that it does not read, 0: the log's head; `lost`: complete commits behind it, 0: the database has them all
   */
  | {
      readonly code: 'journal-damaged'
      readonly file: string
      readonly frame: number
      readonly lost: number
    }
  /**
   * Entries that were on the disk once are missing, and no act of two people left them behind. `remembered`: number of the last one that was
   * seen; `found`: of the last one there is, 0: the file is gone or empty; `at`: its time, or empty
   */
  | {
      readonly code: 'ledger-behind'
      readonly file: string
      readonly remembered: number
      readonly found: number
      readonly at: string
    }
  | { readonly code: 'ledger-broken'; readonly sequence: number; readonly problem: LedgerProblem }
  /** What lies in the file is not what the ledger tells. `draw`: its number, or empty; `name`: of the part, or empty */
  | {
      readonly code: 'changed-outside'
      readonly part: ChangedPart
      readonly draw: string
      readonly name: string
    }
  | {
      readonly code: 'migration-failed'
      readonly step: number
      readonly detail: string
      readonly backup: string
    }

/** Tables and guards of the file, or what the ledger holds of a draw or a paper */
export type ChangedPart =
  | 'structure'
  | 'draw-removed'
  | 'draw-added'
  | 'draw'
  | 'file'
  | 'slips'
  | 'share'
  | 'snapshot'
  | 'replacement'
  | 'attachment'
  | 'dispatch'
  | 'record'
  | 'publication'
  | 'document'
  | 'report'
  | 'account'
  | 'follow-up'
  | 'result-sheet'
  | 'archive'

export type LedgerProblem = 'trigger-missing' | 'gap' | 'chain-broken' | 'hash-wrong' | 'tail-cut'
