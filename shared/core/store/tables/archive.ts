export interface ArchiveEventRow {
  volume: string
  position: number
  facts: string
  actor: string
  at: string
}

export interface ArchiveDestructionRow {
  id: string
  body: string
  at: string
}

/** Volumes as they were worked on, and what is no more kept. */
export interface ArchiveTables {
  archive_event: ArchiveEventRow
  archive_destruction: ArchiveDestructionRow
}
