import type { Lead } from '#shared/domain/plan/leads.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'

export interface LeadView extends Lead {
  readonly targets: readonly { readonly id: string; readonly name: string }[]
  /** 抽查任务名称; empty: no task */
  readonly taskName: string
  /** Inspections of the history that bear its number, and whether the yearly cap counts them */
  readonly inspections: readonly {
    readonly id: string
    readonly targetId: string
    readonly date: IsoDate
    readonly exemption: string
  }[]
  readonly revision: number
}
