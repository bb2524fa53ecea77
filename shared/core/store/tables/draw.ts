import type { DocumentKind } from '#shared/contract/index.ts'

export interface DrawRow {
  id: string
  serial: number
  number: string
  task_id: string
  scope: 'internal' | 'joint'
  title: string
  date: string
  rehearsal: number
  secret: number
  state: 'committed-1' | 'drawn-1' | 'committed-2' | 'finished' | 'voided'
  void_reason: string
}

export interface DocumentRow {
  id: string
  draw_id: string | null
  kind: DocumentKind
  format: 'docx' | 'xlsx'
  title: string
  path: string
  version: number
  sha256: string
  bytes: number
  created_at: string
}

export interface DocumentNumberRow {
  letter_code: string
  year: number
  number: number
  document_id: string
  task_id: string
  kind: DocumentKind
  title: string
  issued_on: string
  withdrawn_at: string
  withdrawn_reason: string
}

export interface DocumentNumberByHandRow {
  letter_code: string
  year: number
  up_to: number
  reason: string
  set_at: string
}

export interface DrawReplacementRow {
  draw_id: string
  position: number
  target_id: string
  replacement_id: string
  stratum: string
  rank: number
  ticket: string
  reason: string
  at: string
  record: string | null
}

export interface AttachmentRow {
  id: string
  owner_kind: string
  owner_id: string
  owner_part: number
  position: number
  name: string
  path: string
  sha256: string
  bytes: number
  created_at: string
}

/** Draws and papers. */
export interface DrawTables {
  draw: DrawRow
  draw_share: { draw_id: string; round: string; machine: string }
  draw_slip: { draw_id: string; round: string; position: number; who: string; digits: string; fixed: number }
  draw_file: { draw_id: string; path: string; body: string; sha256: string }
  draw_snapshot: { draw_id: string; name: string; body: string }
  draw_replacement: DrawReplacementRow
  document: DocumentRow
  document_number: DocumentNumberRow
  document_number_by_hand: DocumentNumberByHandRow
  attachment: AttachmentRow
  document_template: { id: string; body: string | null; revision: number; changed_at: string }
}
