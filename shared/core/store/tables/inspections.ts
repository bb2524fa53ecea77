import type { LeadHandling } from '#shared/domain/plan/leads.ts'

export interface InspectionRow {
  id: string
  target_id: string
  date: string
  kind: string
  department: string
  basis: string
  exemption: string
  result: string
  remark: string
  register_number: string
  draw_id: string | null
  source: 'draw' | 'file' | 'hand'
  extra: string
  revision: number
  changed_at: string
}

export interface LeadRow {
  id: string
  number: string
  received_on: string
  source: string
  content: string
  handling: LeadHandling
  handled_on: string
  outcome: string
  task_id: string | null
  revision: number
  changed_at: string
}

/** What happened beside the draws, and who does not inspect whom. */
export interface InspectionTables {
  recusal: {
    inspector_id: string
    target_id: string
    reason: string
    source: 'office' | 'statement' | 'name-match'
    stated_on: string
  }
  recusal_rule: {
    id: string
    inspector_id: string
    person: string
    reason: string
    source: 'office' | 'statement' | 'name-match'
    stated_on: string
  }
  recusal_dismissal: {
    inspector_id: string
    target_id: string
    likeness: 'legal-representative' | 'contact' | 'phone'
    value: string
    reason: string
    at: string
  }
  inspection: InspectionRow
  lead: LeadRow
  lead_target: { lead_id: string; target_id: string }
}
