import type { FrameComparison } from '#shared/domain/draw/frame-changes.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { DrawHead } from '../target-list.ts'

/** Single sheets: C1 承诺单, C2 结果单, C3 递补名单, C4 名录变动表, C5 递补、补位记录, C6 作废单. */
export type SheetKind = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6'

/** W5 抽取记录: what a ceremony leaves on paper (draw-protocol.md §§2–7). Names stand beside every id. */
export interface DrawRecordInput {
  readonly facts: DrawFacts
  readonly pool: PoolFacts
  /** Against the frame of the last draw; null: there was none before */
  readonly changes: FrameChanges | null
  readonly first: FirstRound
  /** One per second round held: all departments present, departments held later, refills */
  readonly second: readonly SecondRound[]
  /** 递补, in the order in which they were made */
  readonly replacements: readonly ReplacementFacts[]
  /** End of the sheet of replacements and refills: its head is that of the last of them */
  readonly laterEnd: SheetEnd
  /** null: the draw stands */
  readonly voided: VoidFacts | null
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
  /** How many are drawn of each class; null: the plan says nothing of it */
  readonly classes: readonly {
    readonly class: string
    readonly eligible: number
    readonly quota: number | null
  }[]
}

export interface FrameChanges extends FrameComparison {
  readonly since: {
    readonly number: string
    readonly title: string
    readonly date: IsoDate
    readonly voided: boolean
  }
  /** Whether both schemes set the same conditions, word for word */
  readonly sameScope: boolean
}

/** The end of every sheet that is signed: the ledger's anchor and those who sign. */
export interface SheetEnd {
  readonly ledgerHead: string
  /** Head on the sheet signed before; empty: this is the first */
  readonly previousHead: string
  readonly signers: readonly Signer[]
}

export interface Signer {
  /** 见证人, 主持人, 记录人, 作废决定人 */
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
  /** Its path in the package: `2-plan.txt`, `more/1/6-plan.txt` … */
  readonly planFile: string
  /** Inputs the plan names, with their sha256 */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly end: SheetEnd
}

export interface SeedFacts {
  readonly contributors: readonly { readonly who: string; readonly digits: string }[]
  /** Its path in the package: `3-seed.txt`, `more/1/7-seed.txt` … */
  readonly seedFile: string
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
  /** Of the reserve: in whose place it came; empty: not used */
  readonly usedFor: string
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

/** A document handed in with a refill or a replacement. */
export interface DocumentFacts {
  readonly name: string
  readonly sha256: string
}

export interface SecondRound {
  /** 2, and from 3 on the further ones: 3 is `more/1` */
  readonly round: number
  readonly kind: 'ordinary' | 'late' | 'refill'
  /** Whose people are drawn in this round */
  readonly departments: readonly string[]
  /** Departments that hold their round later */
  readonly absent: readonly string[]
  readonly changes: readonly {
    readonly id: string
    readonly name: string
    readonly department: string
    readonly before: string
    readonly after: string
    /** Empty: to be written by hand */
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
  /** 补位: places given to others after the table was in force; empty for another round */
  readonly refills: readonly RefillFacts[]
  readonly documents: readonly DocumentFacts[]
  readonly commitment: Commitment
  readonly result: SecondResult | null
}

export interface RefillFacts extends PlaceFacts {
  readonly reason: string
  /** Name and 执法证号; empty: nobody held the place */
  readonly before: string
  /** Empty: nobody does, or it is not drawn yet */
  readonly after: string
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
    /** No team may go to the target: `inspectors` are teams */
    readonly byTeam: boolean
  })[]
  readonly experts: readonly {
    readonly field: string
    readonly id: string
    readonly name: string
    readonly ticket: string
  }[]
  readonly end: SheetEnd
}

export interface ReplacementFacts {
  readonly target: string
  readonly targetId: string
  readonly replacement: string
  readonly replacementId: string
  readonly stratum: string
  readonly rank: number
  readonly ticket: string
  readonly reason: string
  /** The day on which it was decided */
  readonly on: IsoDate
  readonly documents: readonly DocumentFacts[]
  /** 记录码 of its own entry */
  readonly ledgerHead: string
}

/** 作废: what was shown when the draw was given up, so that an unwelcome result cannot be hidden (§5). */
export interface VoidFacts {
  readonly reason: string
  readonly people: readonly string[]
  readonly on: IsoDate
  /** How far the draw had come, in words */
  readonly stage: string
  /** The round that was open; null: none was, all results stand on their own sheets */
  readonly open: {
    /** 1, 2, and from 3 on the further ones */
    readonly round: number
    /** null: no slip was written, nothing had to be shown */
    readonly slips:
      readonly { readonly who: string; readonly digits: string; readonly fixed: boolean }[] | null
    readonly machine: string
    /** What would have been drawn; null: not all slips were fixed, nothing can be computed */
    readonly first: FirstResult | null
    /** With its result */
    readonly second: SecondRound | null
  } | null
  readonly end: SheetEnd
}
