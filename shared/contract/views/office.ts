import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { z } from 'zod'
import type { DrawState } from '../failures.ts'
import type { officeProfileSchema } from '../schemas.ts'

export type OfficeProfile = z.infer<typeof officeProfileSchema>

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
    }
  | {
      readonly code: 'certificate-expiring'
      readonly inspectorId: string
      readonly name: string
      readonly expires: string
    }
