import type { IsoDate } from '../kernel/days.ts'
import type { Term } from '../plan/rule-figures.ts'

/** 监管工作档案 of a year, or 抽查工作档案 of one target in one draw (一企一档、一案一卷; caofeidian 四(三)). */
export const volumeKinds = ['supervision', 'inspection'] as const
export type VolumeKind = (typeof volumeKinds)[number]

/** What a piece is, by which the rules' words find it. */
export type PieceKind =
  | 'circular'
  | 'plan'
  | 'work-plan'
  | 'scheme'
  | 'meeting'
  | 'summary'
  | 'notice'
  | 'record'
  | 'media'
  | 'scan'
  | 'order'
  | 'review'
  | 'referral'
  | 'follow-up'
  | 'screenshot'
  | 'by-hand'
  | 'other'

/** One paper, file or photo of a volume. */
export interface Piece {
  /** Stable within its volume: `document <id>`, `attachment <id>` or `hand <id>` */
  readonly key: string
  readonly kind: PieceKind
  readonly name: string
  /** 文号; empty: it bears none */
  readonly number: string
  readonly date: IsoDate
  /** null: nobody has counted */
  readonly pages: number | null
  readonly remark: string
  /** Where the paper original stands; empty: not said */
  readonly place: string
  /** By hand: the requirement that it meets; else empty */
  readonly requirement: string
  readonly files: readonly PieceFile[]
}

export interface PieceFile {
  readonly of: 'document' | 'attachment'
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** A paper that stands in the cabinet, as a clerk enters it. */
export interface HandPiece {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly date: IsoDate
  readonly pages: number | null
  readonly remark: string
  readonly place: string
  readonly requirement: string
}

/** 不适用, or there under another name; `asked`: as the rules have it again */
export const settings = ['asked', 'not-applicable', 'here'] as const
export type Setting = (typeof settings)[number]

/** A piece as it stood when its volume was filed. */
export interface FiledPiece {
  readonly key: string
  readonly name: string
  readonly sha256: string
}

/** What was done with a volume. */
export type ArchiveFacts =
  | { readonly kind: 'piece-added'; readonly piece: HandPiece }
  | { readonly kind: 'piece-removed'; readonly id: string; readonly reason: string }
  | {
      readonly kind: 'described'
      readonly key: string
      readonly pages: number | null
      readonly place: string
      readonly remark: string
    }
  | {
      readonly kind: 'set'
      readonly requirement: string
      readonly setting: Setting
      readonly reason: string
    }
  | {
      readonly kind: 'filed'
      readonly day: IsoDate
      readonly who: string
      /** 档号 */
      readonly shelf: string
      /** By the rules of the day on which it was filed; null: they set none */
      readonly retention: Term | null
      readonly pieces: readonly FiledPiece[]
      readonly missing: readonly string[]
      /** Why it is filed though something is missing; empty: nothing is */
      readonly reason: string
    }
  | { readonly kind: 'reopened'; readonly reason: string }

export type FiledFacts = Extract<ArchiveFacts, { readonly kind: 'filed' }>
export type Described = Extract<ArchiveFacts, { readonly kind: 'described' }>

/** A volume as what was done with it has left it. */
export interface VolumeDesk {
  readonly hand: readonly HandPiece[]
  readonly described: ReadonlyMap<string, Described>
  readonly set: ReadonlyMap<string, { readonly setting: Setting; readonly reason: string }>
  /** null: not filed, or reopened since */
  readonly filed: FiledFacts | null
}

/** In the order in which it was done. */
export function deskAfter(facts: readonly ArchiveFacts[]): VolumeDesk {
  const hand = new Map<string, HandPiece>()
  const described = new Map<string, Described>()
  const set = new Map<string, { setting: Setting; reason: string }>()
  let filed: FiledFacts | null = null
  for (const one of facts) {
    if (one.kind === 'piece-added') hand.set(one.piece.id, one.piece)
    if (one.kind === 'piece-removed') hand.delete(one.id)
    if (one.kind === 'described') described.set(one.key, one)
    if (one.kind === 'set') set.set(one.requirement, { setting: one.setting, reason: one.reason })
    if (one.kind === 'filed') filed = one
    if (one.kind === 'reopened') filed = null
  }
  return { hand: [...hand.values()], described, set, filed }
}

/** Pieces with what was said of them: pages, where the original stands, a remark. */
export function withDescriptions(
  pieces: readonly Piece[],
  { described }: Pick<VolumeDesk, 'described'>,
): readonly Piece[] {
  return pieces.map((piece) => {
    const said = described.get(piece.key)
    if (said === undefined) return piece
    const { pages, place, remark } = said
    return { ...piece, pages, place, remark }
  })
}

/** One digest for all files of a piece; empty: it has none. */
export const pieceDigest = ({ files }: Pick<Piece, 'files'>): string =>
  files.map(({ sha256 }) => sha256).join(' ')

export const filedPieces = (pieces: readonly Piece[]): readonly FiledPiece[] =>
  pieces.map((piece) => ({ key: piece.key, name: piece.name, sha256: pieceDigest(piece) }))

/** What has come to a volume since it was filed, and what is no more in it, by name. */
export function sinceFiled(
  { pieces: before }: Pick<FiledFacts, 'pieces'>,
  now: readonly FiledPiece[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const seen = new Map(before.map(({ key, sha256 }) => [key, sha256]))
  const left = new Set(now.map(({ key }) => key))
  return {
    added: now.filter(({ key, sha256 }) => seen.get(key) !== sha256).map(({ name }) => name),
    gone: before.filter(({ key }) => !left.has(key)).map(({ name }) => name),
  }
}

/** 页次 of each piece, running through the volume: from the first that nobody has counted on there is none. */
export function runningPages(pieces: readonly Pick<Piece, 'pages'>[]): readonly string[] {
  let next: number | null = 1
  return pieces.map(({ pages }) => {
    if (next === null || pages === null || pages === 0) {
      if (pages === null) next = null
      return ''
    }
    const from: number = next
    next = from + pages
    return pages === 1 ? `第${from}页` : `第${from}—${from + pages - 1}页`
  })
}
