import type { DocumentKind } from '#shared/contract/index.ts'
import type { Generated, Kysely, Transaction } from 'kysely'
import type { LeadHandling } from '#shared/domain/plan/leads.ts'
import type { OfficeLevel } from '#shared/domain/plan/rule-pack.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { VocabularyName } from '#shared/domain/rosters/vocabulary.ts'

interface Kept {
  search: string
  revision: number
  retired_reason: string
  changed_at: string
  /** The import that brought the record; empty where a clerk entered it */
  added_by_import: string
}

export interface TargetRow extends Kept {
  id: string
  name: string
  type: string
  industry: string
  region: string
  address: string
  legal_representative: string
  contact: string
  phone: string
  status: string
  credit_scale: string
  credit_grade: string
  credit_as_of: string
  credit_source: string
  licence: string
  licence_expires: string
  last_inspected: string
  /** The newest inspection of the history; kept by triggers */
  last_visit: string
  tags: string
  established_on: string
  business_scope: string
  registrar: string
  jurisdiction: string
  extra: string
}

export interface InspectorRow extends Kept {
  id: string
  name: string
  department: string
  unit: string
  certificate_expires: string
  specialties: string
  item_scope: string
  phone: string
  can_lead: number
  in_post: number
  duty: string
  extra: string
}

export interface ExpertRow extends Kept {
  id: string
  name: string
  field: string
  organisation: string
  phone: string
  available: number
  extra: string
}

export interface ItemRow extends Kept {
  id: string
  name: string
  category: string
  legal_basis: string
  body: string
  content: string
  method: string
  applies_to: string
  industries: string
  specialties: string
  department: string
  points: string
  own_points: string
  extra: string
}

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

export interface TaskRow {
  id: string
  plan_id: string
  position: number
  number: string
  name: string
  selection: 'targeted' | 'untargeted'
  selection_text: string
  ratio_text: string
  items_text: string
  scope_text: string
  initiator: string
  partners: string
  period_text: string
  start_month: string
  end_month: string
  remark: string
}

export interface PlanVersionRow {
  plan_id: string
  version: number
  body: string
  at: string
  actor: string
  reason: string
  pack_id: string
  pack_sha256: string
}

export interface PlanEditionRow {
  year: number
  scope: 'internal' | 'joint'
  edition: number
  made_on: string
  reason: string
  body: string
  at: string
  actor: string
  pack_id: string
  pack_sha256: string
}

export interface PlanPublicationRow {
  year: number
  scope: 'internal' | 'joint'
  edition: number
  published_on: string
  place: string
  at: string
  actor: string
}

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

export interface HolidayRow {
  date: string
  mark: 'off' | 'work' | 'ordinary'
  name: string
  source: 'program' | 'notice' | 'table' | 'hand'
  reference: string
  changed_at: string
}

export interface RosterImportRow {
  serial: Generated<number>
  id: string
  roster: RosterName
  file_name: string
  sha256: string
  sheet: string
  counts: string
  at: string
  actor: string
  state: 'in-force' | 'undone'
  has_retired: number
  first_change: number
  last_change: number
}

export interface RosterChangeRow {
  seq: Generated<number>
  roster: RosterName
  record_id: string
  at: string
  actor: string
  cause: string
  /** Empty where no import did it */
  import_id: string
  changes: string
}

export interface VocabularyWordRow {
  vocabulary: VocabularyName
  word: string
  position: number
  aliases: string
  code: string
  grades: string
}

export interface SuggestionRuleRow {
  position: number
  gives: 'industry' | 'tag'
  word: string
  any_of: string
  along_with: string
  none_of: string
  in_name: number
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

/** The rows as they lie in the file; only the store's own modules know them. */
export interface Database {
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
  target: TargetRow
  inspector: InspectorRow
  expert: ExpertRow
  item: ItemRow
  roster_import: RosterImportRow
  roster_change: RosterChangeRow
  import_reading: { roster: RosterName; header: string; columns: string; defaults: string; at: string }
  vocabulary_word: VocabularyWordRow
  suggestion_rule: SuggestionRuleRow
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
  saved_filter: { roster: string; name: string; question: string }
  preference: { name: string; body: string }
  plan: {
    id: string
    year: number
    scope: 'internal' | 'joint'
    number: string
    name: string
    position: number
  }
  plan_version: PlanVersionRow
  plan_edition: PlanEditionRow
  plan_publication: PlanPublicationRow
  task: TaskRow
  scheme: { task_id: string; body: string }
  draw: DrawRow
  draw_share: { draw_id: string; round: string; machine: string }
  draw_slip: { draw_id: string; round: string; position: number; who: string; digits: string; fixed: number }
  draw_file: { draw_id: string; path: string; body: string; sha256: string }
  draw_snapshot: { draw_id: string; name: string; body: string }
  document: DocumentRow
  document_template: { id: string; body: string | null; revision: number; changed_at: string }
  holiday: HolidayRow
  holiday_year: { year: number; declared_at: string }
  catalogue_issue: {
    number: number
    department: string
    published_on: string
    items: string
    issued_at: string
  }
  ledger: LedgerRow
  ledger_anchor: { id: number; seq: number; hash: string }
}

export type Db = Kysely<Database>
/** Inside a transaction only this exists: using the outer handle there would wait for ever. */
export type Tx = Transaction<Database>
