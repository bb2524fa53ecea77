import type { RecordChange } from '#shared/domain/results/record-changes.ts'
import type { RecordContent, RecordState } from '#shared/domain/results/types.ts'
import type { DrawState } from '../failures.ts'
import type { AttachmentView } from './draw.ts'

/** How far the results of one draw are. Sheets (份): one department at one target in force. */
export interface ResultDraw {
  readonly drawId: string
  readonly number: string
  readonly title: string
  readonly date: string
  readonly state: DrawState
  readonly secret: boolean
  readonly departments: readonly string[]
  /** 户: targets in force, each once however many departments inspect it */
  readonly targets: number
  /** 户 at which every department's record is approved */
  readonly targetsDone: number
  readonly expected: number
  readonly draft: number
  readonly complete: number
  readonly returned: number
  readonly approved: number
  /** 份 that tell of 不予配合情节严重 */
  readonly refused: number
  /** Records of targets that dropped out of the list, beside the others */
  readonly dropped: number
}

/** `none`: nothing was entered */
export type SheetState = RecordState | 'none'

/** One line of a draw's list: a department at a target. */
export interface ResultLine {
  readonly targetId: string
  readonly targetName: string
  readonly region: string
  readonly department: string
  /** 1-based number in the draw's list */
  readonly position: number
  /** It dropped out: nobody waits for its record, but one may be entered */
  readonly replaced: boolean
  readonly state: SheetState
  /** empty and 0: nothing was entered */
  readonly recordId: string
  readonly version: number
  /** Each result word once */
  readonly result: readonly string[]
  readonly isProblem: boolean
  readonly endedOn: string
  /** Of the last version */
  readonly actor: string
  readonly at: string
  readonly reason: string
}

/** The words of the draw's rules, with what is told apart among them. */
export interface ResultWords {
  readonly results: readonly string[]
  readonly withoutProblem: readonly string[]
  /** 未发现问题; excludes all others */
  readonly nothingFound: string
  readonly methods: readonly string[]
  readonly handling: readonly string[]
  /** 无需后续处理; excludes all others; empty: the rules have none */
  readonly noHandling: string
  /** 不配合检查情节严重 in the words of these rules; empty: they have none */
  readonly refusalWord: string
  /** empty: the rules name none */
  readonly refusalGrounds: readonly string[]
  readonly inspectorsNeeded: number
}

export interface SheetInspector {
  readonly id: string
  readonly name: string
  readonly certificateExpires: string
  readonly drawn: boolean
  readonly leader: boolean
}

export interface SheetItem {
  readonly itemId: string
  readonly itemName: string
  readonly legalBasis: string
  /** 检查要点, the office's own marked */
  readonly points: readonly string[]
}

export type EvidenceKind = 'picture' | 'video' | 'pdf'

export interface EvidenceView extends AttachmentView {
  readonly kind: EvidenceKind
  /** null: it counts */
  readonly withdrawn: { readonly reason: string; readonly actor: string; readonly at: string } | null
}

/** One department's record of one target, to be filled in. */
export interface ResultSheetView {
  readonly drawId: string
  readonly drawNumber: string
  readonly drawTitle: string
  /** `2024-05-27T09:30`: no inspection began before the draw was held */
  readonly concludedAt: string
  readonly department: string
  readonly targetId: string
  readonly targetName: string
  readonly position: number
  readonly replaced: boolean
  readonly address: string
  readonly legalRepresentative: string
  readonly phone: string
  /** The roster has let it go since the draw; `gone`: there is no record of it any more */
  readonly rosterNow: { readonly kind: 'in-use' | 'retired' | 'gone'; readonly reason: string }
  readonly items: readonly SheetItem[]
  /** Drawn ones first, then the department's others */
  readonly inspectors: readonly SheetInspector[]
  readonly words: ResultWords
  readonly state: SheetState
  /** empty and 0: nothing was entered */
  readonly recordId: string
  readonly version: number
  /** As saved, or blank: nothing is answered for anybody */
  readonly content: RecordContent
  /** Why it was returned or corrected */
  readonly reason: string
  readonly actor: string
  readonly at: string
  /** It was approved once: a change needs a reason */
  readonly wasApproved: boolean
  readonly evidence: readonly EvidenceView[]
}

/** One version of a record with what it changed; the first tells all it holds. */
export interface ResultVersion {
  readonly version: number
  readonly state: RecordState
  readonly reason: string
  readonly actor: string
  readonly at: string
  readonly changes: readonly RecordChange[]
}
