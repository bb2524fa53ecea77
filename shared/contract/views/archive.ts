import type { FiledFacts, Piece, VolumeKind } from '#shared/domain/report/archive.ts'
import type { Requirement } from '#shared/domain/report/archive-requirements.ts'
import type { VolumeState } from '#shared/domain/report/archive-terms.ts'
import type { DocumentView } from './documents.ts'

/** One 案卷 in the list of a year. */
export interface VolumeLine {
  /** `supervision/<year>`, or `inspection/<draw>/<target>` */
  readonly key: string
  readonly kind: VolumeKind
  readonly year: number
  /** 案卷名称 */
  readonly name: string
  /** Empty: of the year itself */
  readonly drawId: string
  readonly drawNumber: string
  readonly targetId: string
  readonly targetName: string
  /** The day the last inspection ended; empty: not yet */
  readonly endedOn: string
  /** The last day for filing; empty: not known yet, or the rules set none */
  readonly dueOn: string
  readonly state: VolumeState
  readonly pieces: number
  /** Words of the rules for what is not there */
  readonly missing: readonly string[]
  /** null: not filed */
  readonly filed: {
    readonly day: string
    readonly shelf: string
    /** 「2年」; empty: the rules set none */
    readonly retention: string
    /** The last day of its term; empty: for ever */
    readonly until: string
  } | null
  /** What came since it was filed */
  readonly added: readonly string[]
  /** Its term is over: it may be destroyed */
  readonly over: boolean
}

export interface ArchiveView {
  readonly year: number
  readonly volumes: readonly VolumeLine[]
  /** Of every year, filed and past their term, not destroyed */
  readonly over: readonly VolumeLine[]
}

export interface VolumeActView {
  readonly position: number
  readonly act: 'piece-added' | 'piece-removed' | 'described' | 'set' | 'filed' | 'reopened'
  /** What it was about, and why */
  readonly about: string
  readonly reason: string
  readonly actor: string
  readonly at: string
}

/** One 案卷 with all that lies in it. */
export interface VolumeView {
  readonly line: VolumeLine
  readonly pieces: readonly PieceView[]
  readonly requirements: readonly Requirement[]
  readonly filed: FiledFacts | null
  readonly acts: readonly VolumeActView[]
  /** T10 as printed, newest first */
  readonly catalogues: readonly DocumentView[]
}

export interface PieceView extends Piece {
  /** 「第3—5页」; empty: a piece before it is not counted */
  readonly span: string
  /** By hand: it can be taken out again */
  readonly byHand: boolean
  /** Its files were destroyed */
  readonly destroyed: boolean
}

export interface ExportedArchive {
  /** Where it lies on this machine */
  readonly path: string
  readonly volumes: number
  readonly files: number
  readonly bytes: number
}

/** An exported archive read again. Names as they stand in it. */
export interface ReadArchive {
  readonly files: number
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  /** Lie there and stand in no list */
  readonly extra: readonly string[]
  readonly whole: boolean
}

export interface DestroyedArchive {
  readonly volumes: number
  /** Files that are gone from the disk */
  readonly files: number
  /** Still there, held open by another program: the next start removes them */
  readonly left: number
}
