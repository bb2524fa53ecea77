export interface DrawDispatchRow {
  id: string
  draw_id: string
  department: string
  edition: number
  document_id: string
  body: string
  made_at: string
}

export interface DrawDispatchEventRow {
  dispatch_id: string
  position: number
  kind: 'sent' | 'answered' | 'settled'
  day: string
  who: string
  told: string
  answer: string | null
  at: string
}

/** What goes to the departments of a draw, and what they say to it. */
export interface DispatchTables {
  draw_dispatch: DrawDispatchRow
  draw_dispatch_event: DrawDispatchEventRow
}
