import type { PlanScope } from './types.ts'
import type {
  FigureKey,
  FigureValues,
  KeysOfKind,
  KindOf,
  ListKey,
  ListKind,
  SingleKey,
} from './rule-figures.ts'

/** One figure of a source document with the place it stands at. */
export interface Figure<Value> {
  readonly value: Value
  /** 「第二十二条」, 「五(三)7」, 「附件2」; empty: no source says so, `note` tells where it comes from */
  readonly clause: string
  /** The source's own words */
  readonly quote: string
  readonly note: string
}

/** A single figure, or null where the rules do not speak of it; a list has a clause per entry. */
export type Figures = {
  readonly [Key in FigureKey]: Key extends ListKey
    ? readonly Figure<FigureValues[KindOf<Key>]>[]
    : Figure<FigureValues[KindOf<Key>]> | null
}

/** What a preset knows of the office that issued its source: a start for the profile. */
export interface PackOffice {
  readonly bureau: Figure<string>
  readonly region: Figure<string>
  readonly level: Figure<OfficeLevel>
  readonly numberPrefix: Figure<string>
  readonly phone: Figure<string>
  readonly sealLine: Figure<string>
}

/** 县, 区 or 市 */
export type OfficeLevel = 'county' | 'district' | 'city'

/** A department or the bureau's own unit that the source names, offered for the office's list. */
export interface PackDepartment {
  /** `{bureau}` stands for the office's own */
  readonly name: string
  readonly own: boolean
  readonly units: readonly string[]
  readonly clause: string
  readonly quote: string
}

/** 发起 → 联合 as the source's tables have it. */
export interface PackPartners {
  readonly scope: PlanScope
  readonly initiator: string
  readonly partners: readonly string[]
  readonly clause: string
}

/** 规则包: everything that differs between offices, as data (requirements A1, A12). */
export interface RulePack {
  /** A preset's own, or `own-1`, `own-2` … for an office's copy */
  readonly id: string
  readonly name: string
  /** The preset this is, or was copied from */
  readonly preset: string
  readonly source: {
    readonly title: string
    /** 发文字号; empty: the document bears none */
    readonly number: string
    readonly year: number
    /** What working by it means, for whoever chooses */
    readonly meaning: readonly string[]
  }
  readonly office: PackOffice
  readonly departments: readonly PackDepartment[]
  readonly partners: readonly PackPartners[]
  readonly figures: Figures
}

/** The value of a single figure; null: the rules do not speak of it. */
export function figureOf<Key extends SingleKey>(
  pack: RulePack,
  key: Key,
): FigureValues[Exclude<KindOf<Key>, ListKind>] | null {
  const figure = pack.figures[key] as Figure<FigureValues[Exclude<KindOf<Key>, ListKind>]> | null
  return figure?.value ?? null
}

/** The value of a figure that the program cannot work without: a pack without it is not accepted. */
export function neededFigure<Key extends SingleKey>(
  pack: RulePack,
  key: Key,
): FigureValues[Exclude<KindOf<Key>, ListKind>] {
  const value = figureOf(pack, key)
  if (value === null) throw new Error(`rule pack ${pack.id} lacks ${key}`)
  return value
}

/** The words of a list figure, in its order. */
export function wordsOf(pack: RulePack, key: KeysOfKind<'words'>): readonly string[] {
  return pack.figures[key].map(({ value }) => value)
}

/** How plans and tasks of one scope are numbered, named and worded. Placeholders: see `naming.ts`. */
export interface PlanRule {
  readonly tableTitle: string
  readonly subtitle: string
  readonly hasSealLine: boolean
  readonly planNumber: string
  readonly planName: string
  readonly serialDigits: number
  readonly taskNumber: string
  readonly taskSerialDigits: number
  readonly taskName: string
  readonly initiatorWord: string
  readonly partnerWord: string
  readonly targetedWord: string
  readonly untargetedWord: string
  readonly ratioText: string
  readonly hasRemark: boolean
  readonly notes: readonly string[]
}

/** The rules of one scope's plan table as plain values. */
export function planRule(pack: RulePack, scope: PlanScope): PlanRule {
  return {
    tableTitle: neededFigure(pack, `${scope}.tableTitle`),
    subtitle: figureOf(pack, `${scope}.subtitle`) ?? '',
    hasSealLine: neededFigure(pack, `${scope}.hasSealLine`),
    planNumber: neededFigure(pack, `${scope}.planNumber`),
    planName: neededFigure(pack, `${scope}.planName`),
    serialDigits: neededFigure(pack, `${scope}.serialDigits`),
    taskNumber: neededFigure(pack, `${scope}.taskNumber`),
    taskSerialDigits: neededFigure(pack, `${scope}.taskSerialDigits`),
    taskName: figureOf(pack, `${scope}.taskName`) ?? '',
    initiatorWord: neededFigure(pack, `${scope}.initiatorWord`),
    partnerWord: neededFigure(pack, `${scope}.partnerWord`),
    targetedWord: neededFigure(pack, `${scope}.targetedWord`),
    untargetedWord: neededFigure(pack, `${scope}.untargetedWord`),
    ratioText: figureOf(pack, `${scope}.ratioText`) ?? '',
    hasRemark: neededFigure(pack, `${scope}.hasRemark`),
    notes: wordsOf(pack, `${scope}.notes`),
  }
}
