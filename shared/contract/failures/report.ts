/** 月报表, 工作日志 and 档案. */
export type ReportFailure =
  /** 月报表: its last day comes before its first */
  | { readonly code: 'period-reversed'; readonly from: string; readonly to: string }
  /** `unit` empty: merged for the bureau */
  | { readonly code: 'report-unchanged'; readonly month: string; readonly unit: string }
  /** It was issued before: a correction says why */
  | { readonly code: 'report-needs-reason'; readonly month: string; readonly unit: string }
  /** No unit has reported the month */
  | { readonly code: 'report-nothing-to-merge'; readonly month: string }
  | { readonly code: 'diary-in-future'; readonly date: string }
  /** `missing`: records that are not complete */
  | { readonly code: 'draw-not-carried-out'; readonly number: string; readonly missing: number }
  /** What is filed is reopened first; what was destroyed stays so */
  | { readonly code: 'volume-filed'; readonly volume: string }
  | { readonly code: 'volume-destroyed'; readonly volume: string }
  | { readonly code: 'volume-not-filed'; readonly volume: string }
  /** Not every department has told what it found */
  | { readonly code: 'volume-not-ended'; readonly volume: string }
  | { readonly code: 'volume-not-complete'; readonly volume: string; readonly missing: readonly string[] }
  | {
      readonly code: 'filing-day-not-accepted'
      readonly volume: string
      readonly date: string
      /** Empty: any day */
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'shelf-taken'; readonly shelf: string; readonly volume: string }
  /** `until`: the last day of its term; empty: it is not filed, or kept for ever */
  | { readonly code: 'volume-not-over'; readonly volume: string; readonly until: string }
  | {
      readonly code: 'export-place-not-accepted'
      readonly place: string
      readonly why: 'absent' | 'within' | 'not-writable' | 'too-large'
    }
  | {
      readonly code: 'not-an-archive'
      readonly reason: 'absent' | 'no-sums' | 'damaged' | 'too-large' | 'unreadable'
    }
  /** By the rules, after its term was over. `at`: when */
  | { readonly code: 'attachment-destroyed'; readonly file: string; readonly at: string }
