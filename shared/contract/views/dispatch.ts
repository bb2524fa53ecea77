import type { DispatchAnswer, DispatchState, Objection } from '#shared/domain/documents/dispatch/state.ts'
import type { Deadline } from '#shared/domain/kernel/working-days.ts'
import type { DocumentView } from './documents.ts'
import type { AttachmentView } from './draw.ts'

/** What one department of a draw is asked to confirm, and how far that has come (D5). */
export interface DispatchView {
  readonly department: string
  /** As the draw stands now */
  readonly targets: number
  readonly inspectors: number
  readonly items: number
  /** Its inspectors are not drawn yet: for now it is asked about the targets only */
  readonly waitsForInspectors: boolean
  /** The last edition; null: none was made */
  readonly latest: DispatchEdition | null
}

export interface DispatchEdition {
  readonly id: string
  readonly edition: number
  readonly madeAt: string
  readonly documents: readonly DocumentView[]
  readonly state: DispatchState
  /** 递补, 补位 or a late department's round since: what was sent is not what stands now */
  readonly outdated: boolean
  readonly sent: DispatchTold | null
  /** null: not sent, or the rules set no term */
  readonly due: Deadline | null
  readonly answer: DispatchAnswerView | null
  readonly settled: DispatchTold | null
}

/** `told`: how it was sent, or why it is settled */
export interface DispatchTold {
  readonly day: string
  readonly who: string
  readonly told: string
}

export interface DispatchAnswerView extends DispatchTold {
  readonly confirmed: number
  /** `replaced`: 递补 has been made for it since */
  readonly objections: readonly (Objection & { readonly replaced: boolean })[]
  readonly absent: DispatchAnswer['absent']
  /** The day of the answer is after the term */
  readonly late: boolean
  /** Their workbook as it came */
  readonly documents: readonly AttachmentView[]
}
