import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import type { Recusal, RosterName } from '#shared/domain/rosters/types.ts'
import type { CheckedCode } from '#shared/domain/draw/verification-summary.ts'
import type { TargetStory } from '#shared/domain/draw/explain-target.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import type { RowOutcome } from '#shared/domain/rosters/compare-roster.ts'
import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { z } from 'zod'
import type { DrawState, ReadinessProblem } from './failures.ts'
import type { officeProfileSchema } from './schemas.ts'

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

export interface Listing<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** A record with what the store knows of it. */
export interface Kept<Record> {
  readonly record: Record
  readonly revision: number
  readonly retired: boolean
}

export interface ImportRow {
  /** 1-based row number in the file */
  readonly row: number
  readonly outcome: RowOutcome
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly RowProblem[]
  /** For `changed`: field → before and after */
  readonly changes: Readonly<Record<string, { readonly before: string; readonly after: string }>>
}

export interface ImportPreview {
  readonly token: string
  readonly roster: RosterName
  readonly fileName: string
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Sheets that also look like this roster: nothing of them is imported */
  readonly otherSheets: readonly string[]
  readonly headerRow: number
  /** column index → field, or null: kept as an extra column */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Rows that are no data: title, instruction, sample, total, blank */
  readonly skipped: readonly SkippedRow[]
}

export interface RecusalView extends Recusal {
  readonly inspectorName: string
  readonly targetName: string
}

/** A plan with the draws of its tasks. */
export interface PlanView extends Plan {
  readonly draws: Readonly<Record<string, readonly DrawSummary[]>>
}

/** Counts per class and region, shown before commitment: never a trial draw. */
export interface PoolView {
  readonly scope: number
  readonly eligible: number
  readonly mandatory: number
  readonly excluded: readonly { readonly reason: string; readonly count: number }[]
  readonly cells: readonly {
    readonly class: string
    readonly region: string
    readonly eligible: number
    readonly mandatory: number
  }[]
  readonly classes: readonly {
    readonly class: string
    readonly eligible: number
    readonly quota: number | null
  }[]
  readonly items: { readonly eligible: number; readonly mandatory: number; readonly drawn: number }
  readonly readiness: readonly ReadinessProblem[]
}

export interface DrawSummary {
  readonly id: string
  /** gapless serial of this office, voids included */
  readonly serial: number
  readonly number: string
  readonly title: string
  readonly scope: PlanScope
  readonly taskId: string
  readonly rehearsal: boolean
  readonly secret: boolean
  readonly state: DrawState
  readonly date: string
  readonly voidReason: string
}

export interface SlipView {
  readonly position: number
  /** organisation and name, as in the plan */
  readonly who: string
  readonly state: 'waiting' | 'entered' | 'fixed'
  /** Shown once fixed */
  readonly digits: string | null
}

export interface RoundView {
  readonly round: 1 | 2
  /** sha256 of the plan, 64 hex */
  readonly commit: string
  readonly machineCommit: string
  readonly slips: readonly SlipView[]
  /** Known once the seed is formed */
  readonly machine: string | null
  readonly seedText: string | null
  readonly seed: string | null
}

export interface RulerStep {
  readonly region: string
  readonly eligible: number
  readonly from: number
  readonly to: number
  readonly quota: number
}

export interface ClassView {
  readonly class: string
  readonly eligible: number
  readonly quota: number
  readonly ratio: string
  /** balance=region: U and the walk over the regions; empty for balance=none */
  readonly start: number | null
  readonly ruler: readonly RulerStep[]
}

export interface TicketView {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly class: string
  readonly stratum: string
  readonly ticket: string
  /** 1-based within its stratum */
  readonly rank: number
  readonly outcome: 'winner' | 'reserve' | 'mandatory'
}

/** What the draw says of one target of its frame, drawn or not. */
export interface WhyView {
  readonly id: string
  readonly name: string
  readonly class: string
  readonly region: string
  readonly story: TargetStory
}

export interface ItemView {
  readonly id: string
  readonly group: string
  readonly name: string
  readonly ticket: string
  readonly mandatory: boolean
}

export interface AssignmentView {
  readonly targetId: string
  readonly targetName: string
  readonly department: string
  /** team id, or empty when inspectors are drawn per target */
  readonly team: string
  readonly places: readonly {
    readonly place: number
    readonly specialty: string
    readonly inspectorId: string
    readonly inspectorName: string
    readonly leader: boolean
    readonly extraReason: string
  }[]
}

export interface OpenPlace {
  readonly targetId: string
  readonly department: string
  readonly place: number
  readonly specialty: string
  /** the Hall set: who was reached, and how many places compete for them */
  readonly inspectors: readonly string[]
  readonly competing: number
}

export interface DrawView extends DrawSummary {
  readonly contributorsNeeded: number
  readonly pool: Pick<PoolView, 'eligible' | 'mandatory' | 'excluded' | 'cells' | 'classes' | 'scope'>
  readonly rounds: readonly RoundView[]
  /** From state drawn-1 on */
  readonly classes: readonly ClassView[]
  /** Winners and mandatory first, then the next of every stratum as reserve */
  readonly tickets: readonly TicketView[]
  readonly items: readonly ItemView[]
  /** Frozen changes of the inspectors between the rounds: printed with their reason */
  readonly inspectorChanges: readonly {
    readonly id: string
    readonly name: string
    readonly department: string
    readonly before: string
    readonly after: string
  }[]
  readonly recusals: readonly {
    readonly inspectorId: string
    readonly inspectorName: string
    readonly targetId: string
    readonly targetName: string
    readonly reason: string
  }[]
  /** From state finished on */
  readonly assignments: readonly AssignmentView[]
  readonly openPlaces: readonly OpenPlace[]
  readonly scarcePlaces: readonly {
    readonly targetId: string
    readonly department: string
    readonly place: number
    readonly specialty: string
    readonly candidates: number
  }[]
  readonly experts: readonly {
    readonly field: string
    readonly id: string
    readonly name: string
    readonly ticket: string
  }[]
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  /** 记录码 that the draw's last signed sheet prints */
  readonly ledgerHead: string
}

export interface VerificationView {
  readonly draw: string
  readonly title: string
  readonly verified: boolean
  /** 承诺码 and 种子 of each round, to be compared with the signed sheets: digits that change nothing only paper can tell */
  readonly rounds: readonly { readonly commit: string; readonly seed: string | null }[]
  readonly checked: readonly { readonly code: CheckedCode; readonly count: number }[]
  readonly findings: readonly DrawProblem[]
}

export type DocumentKind = 'T1' | 'T2' | 'T6' | 'T7' | 'W3' | 'W5'

export interface DocumentView {
  readonly id: string
  readonly kind: DocumentKind
  readonly format: 'docx' | 'xlsx'
  readonly title: string
  readonly fileName: string
  /** relative to the office's document folder */
  readonly path: string
  readonly version: number
  readonly sha256: string
  readonly bytes: number
  readonly createdAt: string
  readonly drawId: string | null
}

export interface LedgerEntryView {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly body: string
  readonly hash: string
}
