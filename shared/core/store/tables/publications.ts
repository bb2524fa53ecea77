export interface PublicationBatchRow {
  id: string
  draw_id: string
  serial: number
  kind: 'published' | 'withheld'
}

export interface PublicationRecordRow {
  batch_id: string
  record_id: string
  version: number
}

export interface PublicationEventRow {
  batch_id: string
  position: number
  kind: 'told' | 'withdrawn'
  day: string
  place: string
  who: string
  reason: string
  at: string
}

export interface PublicationReleaseRow {
  draw_id: string
  day: string
  who: string
  reason: string
  at: string
}

export interface TargetFeedbackRow {
  draw_id: string
  target_id: string
  position: number
  day: string
  how: string
  who: string
  at: string
}

/** What became public, what was kept back, and who was told. */
export interface PublicationTables {
  publication_batch: PublicationBatchRow
  publication_record: PublicationRecordRow
  publication_event: PublicationEventRow
  publication_release: PublicationReleaseRow
  target_feedback: TargetFeedbackRow
}
