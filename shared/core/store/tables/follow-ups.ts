export interface FollowUpCaseRow {
  id: string
  record_id: string
  body: string
  day: string
  who: string
  told: string
  at: string
}

export interface FollowUpEventRow {
  case_id: string
  position: number
  day: string
  who: string
  told: string
  facts: string
  at: string
}

export interface ResultSheetRow {
  id: string
  draw_id: string
  department: string
  edition: number
  body: string
  made_at: string
}

/** What becomes of a problem, and the forms in which results come in. */
export interface FollowUpTables {
  follow_up_case: FollowUpCaseRow
  follow_up_event: FollowUpEventRow
  result_sheet: ResultSheetRow
}
