import type { Generated } from 'kysely'
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

/** 一单两库, how they came to be what they are, and the words they use. */
export interface RosterTables {
  target: TargetRow
  inspector: InspectorRow
  expert: ExpertRow
  item: ItemRow
  roster_import: RosterImportRow
  roster_change: RosterChangeRow
  import_reading: { roster: RosterName; header: string; columns: string; defaults: string; at: string }
  vocabulary_word: VocabularyWordRow
  suggestion_rule: SuggestionRuleRow
  saved_filter: { roster: string; name: string; question: string }
  catalogue_issue: {
    number: number
    department: string
    published_on: string
    items: string
    issued_at: string
  }
}
