import type { TargetStory } from '#shared/domain/draw/explain-target.ts'
import type { FrameChange, FrameChangeKind } from '#shared/domain/draw/frame-changes.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import type { CapShortage, PlaceShortage } from '#shared/domain/draw/shortages.ts'
import type { CheckedCode } from '#shared/domain/draw/verification-summary.ts'
import type { TakenList } from '#shared/domain/plan/scheme.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import type { DrawState } from '../failures.ts'
import type { PoolView } from './plan.ts'

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
  /** 1, 2, and from 3 on the further second rounds `more/1` … */
  readonly round: number
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

/** One ticket of a stratum or of a group of items, drawn or not. */
export interface LotView {
  readonly id: string
  readonly name: string
  readonly ticket: string
  /** 1-based in the roster's order */
  readonly place: number
  /** 1-based by ticket */
  readonly rank: number
  readonly drawn: boolean
}

export interface ItemView {
  readonly id: string
  readonly group: string
  readonly name: string
  readonly ticket: string
  readonly mandatory: boolean
}

/** Who goes where. A seat keeps the drawn target's id and name whoever is inspected: `seats` tells who that is. */
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

export interface AttachmentView {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

interface NamedHolder {
  readonly inspectorId: string
  readonly inspectorName: string
}

/** A second round held after the first one: of a department that was absent, or a refill. */
export interface FurtherRoundView {
  /** 3 is `more/1` */
  readonly round: number
  readonly kind: 'late' | 'refill'
  readonly departments: readonly string[]
  /** 补位: who held the place, and who holds it now; null: nobody, or not drawn yet */
  readonly refills: readonly {
    readonly unit: string
    /** the name of who is inspected, as things stood at the commitment; a team's id */
    readonly unitName: string
    readonly department: string
    readonly place: number
    readonly specialty: string
    readonly reason: string
    readonly before: NamedHolder | null
    readonly after: NamedHolder | null
  }[]
  readonly documents: readonly AttachmentView[]
  readonly inspectorChanges: DrawView['inspectorChanges']
  readonly recusals: DrawView['recusals']
  readonly extras: DrawView['extras']
  readonly scarcePlaces: DrawView['scarcePlaces']
  /** Of a late department: its own assignments, once concluded */
  readonly assignments: readonly AssignmentView[]
  readonly openPlaces: readonly OpenPlace[]
}

/** 递补, in the order in which they were made. */
export interface ReplacementView {
  readonly targetId: string
  readonly targetName: string
  readonly replacementId: string
  readonly replacementName: string
  readonly stratum: string
  /** 1-based rank of the replacement's ticket in its stratum */
  readonly rank: number
  readonly ticket: string
  readonly reason: string
  readonly at: string
  readonly documents: readonly AttachmentView[]
  /** 记录码 of the replacement's own entry */
  readonly ledgerHead: string
}

/** A target that is inspected: as drawn, or who came in its place. */
export interface SeatView {
  /** As the protocol's files name it */
  readonly targetId: string
  /** Who is inspected: the same, or the last replacement */
  readonly inspectedId: string
  readonly inspectedName: string
}

export interface DrawView extends DrawSummary {
  /** Another department has drawn the targets: round 1 only fixes its list, nothing of it is left to chance (C11) */
  readonly takenList: Omit<TakenList, 'ids'> | null
  readonly contributorsNeeded: number
  readonly pool: Pick<PoolView, 'eligible' | 'mandatory' | 'excluded' | 'cells' | 'classes' | 'scope'>
  readonly rounds: readonly RoundView[]
  /** null: no draw was committed before this one */
  readonly frameChanges: FrameChangesView | null
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
  /** `targetId`: the drawn target's; `targetName`: whom the recusal is about, where it was replaced before the commitment */
  readonly recusals: readonly {
    readonly inspectorId: string
    readonly inspectorName: string
    readonly targetId: string
    readonly targetName: string
    readonly reason: string
  }[]
  /** 加派: helpers beyond the rule of plan 1, committed with round 2 */
  readonly extras: readonly {
    readonly targetId: string
    readonly department: string
    readonly place: number
    readonly specialty: string
    readonly reason: string
  }[]
  /** The table in force, after all further rounds; from state finished on */
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
  /** Departments of the draw that have not held their second round yet */
  readonly departmentsToCome: readonly string[]
  readonly furtherRounds: readonly FurtherRoundView[]
  readonly replacements: readonly ReplacementView[]
  /** Every drawn target in the order of 4-targets.tsv; from state drawn-1 on */
  readonly seats: readonly SeatView[]
  /** The round that is committed and not concluded yet */
  readonly openRound: number | null
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  /** 记录码 that the draw's last signed sheet prints */
  readonly ledgerHead: string
}

/**
 * What a second commitment would print beside its code, told before it is made. Counts alone: no seed, no share and no ticket goes
 * in, and nobody is assigned, so it is the same whatever is drawn afterwards.
 */
export interface SecondPreview extends Pick<DrawView, 'inspectorChanges' | 'scarcePlaces'> {
  /** Places of one target (or team) that will not all be filled: no more people may go there than `candidates`, by name */
  readonly short: readonly (Omit<PlaceShortage, 'target'> & { readonly targetId: string })[]
  /** Places of a department that will not all be filled under the cap */
  readonly overCap: readonly CapShortage[]
}

/** The frame of the draw against that of an earlier one, as its change list prints it. */
export interface FrameChangesView {
  /** The latest earlier draw of the same task; else of a scope worded the same; else the latest of all */
  readonly since: {
    readonly number: string
    readonly title: string
    readonly date: string
    readonly voided: boolean
  }
  readonly sameScope: boolean
  /** Targets that stand in both frames; 0: the two have nothing in common, and nobody is named */
  readonly common: number
  readonly counts: Readonly<Record<FrameChangeKind, number>>
  /** The first few hundred; all stand on the paper */
  readonly lines: readonly FrameChange[]
}

/** A round of a package, named by its plan's file: `2-plan.txt`, `6-plan.txt`, `more/1/6-plan.txt` … */
export interface VerifiedRound {
  readonly file: string
  readonly commit: string
  readonly seed: string | null
}

/** A verified package that is of a draw of this office: how it compares with what the office itself keeps. */
export interface OwnDraw {
  readonly drawId: string
  readonly state: DrawState
  /** A package has no file for it: only the office knows */
  readonly voidReason: string
  readonly voidedBy: readonly string[]
  /** Files that this office keeps otherwise, to the byte */
  readonly differing: readonly string[]
  /** Files of rounds held since, which this package does not have yet */
  readonly missing: readonly string[]
}

export interface VerificationView {
  readonly draw: string
  readonly title: string
  readonly verified: boolean
  /** 承诺码 and 种子 of each round, to be compared with the signed sheets: digits that change nothing only paper can tell */
  readonly rounds: readonly VerifiedRound[]
  readonly checked: readonly { readonly code: CheckedCode; readonly count: number }[]
  readonly findings: readonly DrawProblem[]
}
