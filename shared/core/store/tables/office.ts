import type { OfficeLevel } from '#shared/domain/plan/rule-pack.ts'

export interface HolidayRow {
  date: string
  mark: 'off' | 'work' | 'ordinary'
  name: string
  source: 'program' | 'notice' | 'table' | 'hand'
  reference: string
  changed_at: string
}

export interface LedgerRow {
  seq: number
  prev: string
  at: string
  actor: string
  kind: string
  body: string
  hash: string
}

/** The office, its rules, its calendar and its ledger. */
export interface OfficeTables {
  office: {
    id: number
    bureau: string
    region: string
    clerk: string
    contact: string
    phone: string
    pack_id: string
    rehearsal: number
    created_at: string
    level: OfficeLevel
    number_prefix: string
    mobile: string
    address: string
    postcode: string
    seal_line: string
    papers: string
  }
  rule_pack: {
    id: string
    preset: string
    name: string
    body: string
    revision: number
    changed_at: string
  }
  initiation: { scope: 'internal' | 'joint'; initiator: string; partner: string }
  department: { name: string; own: number; units: string }
  holiday: HolidayRow
  holiday_year: { year: number; declared_at: string }
  preference: { name: string; body: string }
  ledger: LedgerRow
  ledger_anchor: { id: number; seq: number; hash: string }
}
