import type { RecordState } from '#shared/domain/results/types.ts'

export interface InspectionRecordRow {
  id: string
  draw_id: string
  target_id: string
  department: string
}

export interface InspectionRecordVersionRow {
  record_id: string
  version: number
  state: RecordState
  body: string
  reason: string
  actor: string
  at: string
}

export interface EvidenceWithdrawalRow {
  attachment_id: string
  reason: string
  actor: string
  at: string
}

/** What the inspectors brought back. */
export interface ResultTables {
  inspection_record: InspectionRecordRow
  inspection_record_version: InspectionRecordVersionRow
  evidence_withdrawal: EvidenceWithdrawalRow
}
