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
  /**
   * What departments of a draw were told and have not settled, or (`to-make`) were not made ready for; `dueOn`: the first last day
   * for an answer, or empty
   */
  | {
      readonly code: 'dispatch'
      readonly drawId: string
      readonly number: string
      readonly state: 'to-make' | Exclude<DispatchState, 'confirmed' | 'settled'>
      readonly departments: readonly string[]
      readonly dueOn: string
    }
  /** Records of a draw: `missing` are to be entered or mended, `waiting` to be approved */
  | {
      readonly code: 'results-open'
      readonly drawId: string
      readonly number: string
      readonly missing: number
      readonly waiting: number
    }
  /** 后续处置: how many cases are in this state, or records with problems that have none (`offered`); `name`: one of them */
  | {
      readonly code: 'follow-up'
      readonly state: 'overdue' | 'review-failed' | 'due' | 'offered'
      readonly count: number
      readonly name: string
      /** The first last day, or empty */
      readonly dueOn: string
    }
  /** Results that are to be public: late, or within the last working days. Counts of targets and of departments' records */
  | {
      readonly code: 'publication'
      readonly drawId: string
      readonly number: string
      readonly state: 'overdue' | 'soon'
      readonly targets: number
      readonly records: number
      /** The first of their last days */
      readonly dueOn: string
      /** Working days to it, below 0 after it */
      readonly daysLeft: number
      /** Of the records so many cannot be published yet: not entered, not approved or secret */
      readonly blocked: number
      readonly provisional: boolean
    }
  /** Approved results of a 暗查 that nobody has released; `dueOn`: the first last day of their publication, or empty */
  | {
      readonly code: 'release-missing'
      readonly drawId: string
      readonly number: string
      readonly targets: number
      readonly records: number
      readonly dueOn: string
    }
  /** Targets that were not told what came of their inspection; of `blocked` a department has not recorded it yet */
  | {
      readonly code: 'feedback-overdue'
      readonly drawId: string
      readonly number: string
      readonly targets: number
      readonly blocked: number
      readonly dueOn: string
    }
  /** Nobody has changed or imported anything since that day */
  | { readonly code: 'roster-stale'; readonly roster: RosterName; readonly since: string }
  /** Anybody who opens the program may do everything, and the ledger cannot tell who it was */
  | { readonly code: 'no-administrator' }
  /** The last backup was not made */
  | { readonly code: 'backup-failed'; readonly at: string; readonly reason: 'disk-full' | 'other' }
  /** The stick or share for second copies; `since`: when it was last there, or was named */
  | {
      readonly code: 'second-place-unseen'
      readonly folder: string
      readonly since: string
      readonly days: number
    }
  /** What the backups were set to was damaged: `rebuilt` from the ledger, or not; `folder`: the second place by now, or empty */
  | {
      readonly code: 'backup-memory'
      readonly memory: 'damaged' | 'rebuilt'
      readonly folder: string
    }
  /** The data lie where another program or machine writes too; `where`: the service or the server */
  | { readonly code: 'folder-at-risk'; readonly kind: 'synced' | 'network'; readonly where: string }
  /** 月报表 of these units that nobody has issued; within 5 days of the report day, or after it. `months`: so many from `month` on */
  | {
      readonly code: 'monthly-report'
      readonly month: string
      readonly months: number
      readonly state: 'coming' | 'overdue'
      readonly dueOn: string
      readonly units: readonly string[]
    }
  /** All records of the draw are complete, and its report has not gone to whom it is due (F2) */
  | {
      readonly code: 'carried-out-report'
      readonly drawId: string
      readonly number: string
      readonly unit: string
      readonly dueOn: string
      readonly late: boolean
    }
  /** 案卷 of a year that are to be filed; `dueOn`: the first of their last days */
  | {
      readonly code: 'archive'
      readonly year: number
      readonly state: 'soon' | 'overdue'
      readonly volumes: number
      readonly dueOn: string
    }
  /** No full arrangement of holidays: every deadline that touches the year is provisional */
  | { readonly code: 'holidays-missing'; readonly year: number }
