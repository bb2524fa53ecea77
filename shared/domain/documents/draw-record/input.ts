import type { DrawHead } from '../target-list.ts'

/** W5 抽取记录: what a ceremony leaves on paper (draw-protocol.md §§2–7). Names stand beside every id. */
export interface DrawRecordInput {
  readonly facts: DrawFacts
  readonly pool: PoolFacts
  readonly first: FirstRound
  /** One per second round held: all departments present, departments held later, refills */
  readonly second: readonly SecondRound[]
  /** null: the draw stands */
  readonly voided: { readonly reason: string; readonly people: readonly string[] } | null
}

export interface DrawFacts extends DrawHead {
  readonly planName: string
  readonly taskName: string
  /** 定向, 不定向 as the office words it */
  readonly selectionText: string
  readonly conditionsText: string
  readonly balance: 'none' | 'region'
  /** 参加部门 */
  readonly departments: readonly string[]
  /** Program and version, as in 2-plan.txt */
  readonly program: string
}

export interface PoolFacts {
  /** Every target of the scheme's scope: eligible + mandatory + excluded */
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
  /** Against the frame of the last draw; null: there was none to compare with */
  readonly changes: FrameChanges | null
}

export interface FrameChanges {
  readonly since: string
  readonly lines: readonly {
    readonly change: 'added' | 'removed' | 'class-changed' | 'newly-excluded'
    readonly id: string
    readonly name: string
    readonly detail: string
  }[]
}

/** The end of every sheet that is signed: the ledger's anchor and those who sign. */
export interface SheetEnd {
  readonly ledgerHead: string
  /** Head on the sheet signed before; empty: this is the first */
  readonly previousHead: string
  readonly signers: readonly Signer[]
}

export interface Signer {
  /** 见证人, 主持人, 记录人 */
  readonly role: string
  readonly body: string
  readonly name: string
}

export interface Commitment {
  /** sha256 of the plan file, 64 hex */
  readonly commit: string
  readonly machineCommit: string
  /** Who gives digits, in order */
  readonly contributors: readonly string[]
  /** Inputs the plan names, with their sha256 */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly end: SheetEnd
}

export interface SeedFacts {
  readonly contributors: readonly {
    readonly who: string
    readonly digits: string
    readonly by: 'dice' | 'slip'
  }[]
  /** The machine's share, 64 hex */
  readonly machine: string
  /** S, 64 hex */
  readonly seed: string
}

export interface ClassFacts {
  readonly class: string
  readonly eligible: number
  /** As the office words it: 不低于20%, 12户 */
  readonly quotaText: string
  readonly quota: number
  /** U of the ruler; null for balance=none */
  readonly start: number | null
  readonly ruler: readonly {
    readonly region: string
    readonly eligible: number
    readonly from: number
    readonly to: number
    readonly quota: number
  }[]
}

export interface TicketFacts {
  readonly id: string
  readonly name: string
  readonly class: string
  readonly region: string
  /** 64 hex; empty for a target taken in full */
  readonly ticket: string
  /** 1-based within its stratum; 0 for a target taken in full */
  readonly rank: number
}

export interface FirstRound {
  readonly commitment: Commitment
  /** null: committed, not drawn yet */
  readonly result: FirstResult | null
}

export interface FirstResult {
  readonly seed: SeedFacts
  readonly classes: readonly ClassFacts[]
  /** Those taken in full first, then by stratum and ticket */
  readonly winners: readonly TicketFacts[]
  readonly reserve: readonly TicketFacts[]
  readonly items: readonly {
    readonly group: string
    readonly id: string
    readonly name: string
    readonly ticket: string
    readonly mandatory: boolean
  }[]
  readonly end: SheetEnd
}

export interface PlaceFacts {
  /** Name of a target, or a team's id */
  readonly unit: string
  readonly department: string
  readonly place: number
  readonly specialty: string
}

export interface SecondRound {
  readonly departments: readonly string[]
  readonly changes: readonly {
    readonly id: string
    readonly name: string
    readonly department: string
    readonly before: string
    readonly after: string
    readonly reason: string
  }[]
  readonly recusals: readonly {
    readonly inspector: string
    readonly target: string
    readonly reason: string
  }[]
  readonly extras: readonly (PlaceFacts & { readonly reason: string })[]
  /** Places with fewer than three candidates */
  readonly scarce: readonly (PlaceFacts & { readonly candidates: number })[]
  /** 补位: places given to others after the table was in force; empty for an ordinary round */
  readonly refills: readonly (PlaceFacts & { readonly reason: string })[]
  readonly commitment: Commitment
  readonly result: SecondResult | null
}

export interface SecondResult {
  readonly seed: SeedFacts
  readonly places: readonly (PlaceFacts & {
    /** Empty: the place stays open */
    readonly inspector: string
    readonly certificate: string
    readonly leader: boolean
  })[]
  /** With teams only: which team goes to which target */
  readonly teams: readonly { readonly target: string; readonly department: string; readonly team: string }[]
  /** The Hall set: `competing` places of which only these inspectors could hold one */
  readonly open: readonly (PlaceFacts & {
    readonly inspectors: readonly string[]
    readonly competing: number
  })[]
  readonly experts: readonly {
    readonly field: string
    readonly id: string
    readonly name: string
    readonly ticket: string
  }[]
  readonly end: SheetEnd
}
