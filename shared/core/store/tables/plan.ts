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

/** Plans with every version of them, tasks and schemes. */
export interface PlanTables {
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
}
