export interface DiaryVersionRow {
  entry_id: string
  version: number
  body: string
  removed: number
  reason: string
  actor: string
  at: string
}

export interface MonthlyReportRow {
  month: string
  unit: string
  version: number
  from_day: string
  to_day: string
  body: string
  reason: string
  actor: string
  at: string
}

/** The diary of meetings and papers, and the reports as issued. */
export interface ReportTables {
  diary_version: DiaryVersionRow
  monthly_report: MonthlyReportRow
}
