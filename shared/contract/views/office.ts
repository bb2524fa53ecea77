import type { DispatchState } from '#shared/domain/documents/dispatch/state.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Department, RosterName } from '#shared/domain/rosters/types.ts'
import type { z } from 'zod'
import type { DrawState } from '../failures.ts'
import type { initiationSchema, officeProfileSchema } from '../schemas.ts'

/** A rule pack as a page shows and changes it. */
export interface PackView {
  readonly pack: RulePack
  /** 0 for a preset, which is never changed */
  readonly revision: number
  /** Of the canonical text: what ledger and draws name the rules by */
  readonly sha256: string
  /** The office works by it */
  readonly inForce: boolean
}

/** 发起 → 联合 */
export type Initiation = z.infer<typeof initiationSchema>

/** A department or units that the office's list lacks, with where they are named. */
export interface DepartmentOffer {
  readonly department: Department
  /** Initiations that come with it; only from a rule pack */
  readonly initiations: readonly Initiation[]
  readonly from:
    | { readonly kind: 'rosters'; readonly inspectors: number; readonly items: number }
    | { readonly kind: 'pack'; readonly clause: string }
}

export type OfficeProfile = z.infer<typeof officeProfileSchema>
export type OfficialPapers = OfficeProfile['papers']

export interface OfficeStatus {
  readonly folder: string
  /** null until an office has been set up in this folder */
  readonly office: OfficeProfile | null
  /** 演练: an invented roster; marked on every screen and page */
  readonly rehearsal: boolean
  readonly counts: Readonly<Record<RosterName, number>>
  readonly today: string
  /** What is to be done now, each leading to its page */
  readonly due: readonly DueItem[]
}

export type DueItem =
  | { readonly code: 'roster-empty'; readonly roster: RosterName }
  | { readonly code: 'no-plan'; readonly year: number }
  | {
      readonly code: 'task-overdue'
      readonly taskId: string
      readonly name: string
      readonly endMonth: string
    }
  | {
      readonly code: 'draw-open'
      readonly drawId: string
      readonly number: string
      readonly state: DrawState
      /** The earlier day on which it was begun; empty: today */
      readonly since: string
      /** The task's last month where that is over; else empty */
      readonly endMonth: string
    }
  /** Its first month has come, and how it is drawn is not written down */
  | {
      readonly code: 'scheme-missing'
      readonly taskId: string
      readonly name: string
      readonly startMonth: string
    }
  /** 执法证 of inspectors in post, or 许可证 of targets, that are over or will be within `months`; `id` is over first */
  | {
      readonly code: 'papers-expiring'
      readonly roster: 'inspectors' | 'targets'
      readonly months: number
      readonly count: number
      readonly expired: number
      readonly id: string
      readonly name: string
      readonly expires: string
    }
  | { readonly code: 'certificates-undated'; readonly count: number }
  /** What departments of a draw were told and have not settled; `dueOn`: the first last day for an answer, or empty */
  | {
      readonly code: 'dispatch'
      readonly drawId: string
      readonly number: string
      readonly state: Exclude<DispatchState, 'confirmed' | 'settled'>
      readonly departments: readonly string[]
      readonly dueOn: string
    }
  /** Nobody has changed or imported anything since that day */
  | { readonly code: 'roster-stale'; readonly roster: RosterName; readonly since: string }
  /** No full arrangement of holidays: every deadline that touches the year is provisional */
  | { readonly code: 'holidays-missing'; readonly year: number }
