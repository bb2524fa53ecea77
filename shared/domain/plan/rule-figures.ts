/** 工作日 by the calendar of holidays; 日, 个月 and 年 by the plain calendar. */
export const termUnits = ['working-day', 'day', 'month', 'year'] as const
export type TermUnit = (typeof termUnits)[number]

export interface Term {
  readonly count: number
  readonly unit: TermUnit
}

/** A share of its own for named targets, e.g. 危化 5%, 黑名单 100% */
export interface GroupShare {
  readonly groups: readonly string[]
  readonly percent: number
}

/** 「按照信用风险等级1%-50%」: the least and the greatest share of a credit grade */
export interface PercentRange {
  readonly from: number
  readonly to: number
}

/** Day 1 of a term: the day after the event, or the day of the event itself */
export const dayCountStarts = ['next-day', 'same-day'] as const
export type DayCountStart = (typeof dayCountStarts)[number]

/** What a figure of each kind holds. `words` and `shares` are lists whose entries have a clause each. */
export interface FigureValues {
  percent: number
  count: number
  'day-of-month': number
  term: Term
  range: PercentRange
  flag: boolean
  start: DayCountStart
  text: string
  template: string
  words: string
  shares: GroupShare
}

export type FigureKind = keyof FigureValues
export type ListKind = 'words' | 'shares'

export const figureSections = [
  'shares',
  'draw',
  'cases',
  'terms',
  'results',
  'papers',
  'internal',
  'joint',
] as const
export type FigureSection = (typeof figureSections)[number]

interface FigureShape {
  readonly kind: FigureKind
  readonly section: FigureSection
  /** Smallest count that makes sense; a list holds at least so many entries */
  readonly least?: number
  /** The program cannot work without it */
  readonly needed?: true
}

/** What a plan table of one scope is made of. */
const planTable = {
  tableTitle: { kind: 'template', needed: true },
  /** A line under the title, as in caofeidian 附件1 */
  subtitle: { kind: 'text' },
  /** The line 「单位（盖章）… 制表时间…」 */
  hasSealLine: { kind: 'flag', needed: true },
  planNumber: { kind: 'template', needed: true },
  planName: { kind: 'template', needed: true },
  serialDigits: { kind: 'count', least: 1, needed: true },
  taskNumber: { kind: 'template', needed: true },
  taskSerialDigits: { kind: 'count', least: 1, needed: true },
  /** Absent: the plan's own name */
  taskName: { kind: 'template' },
  /** The word after 发起 and after 联合 in the head of the table */
  initiatorWord: { kind: 'text', needed: true },
  partnerWord: { kind: 'text', needed: true },
  /** 抽查类型 as printed */
  targetedWord: { kind: 'text', needed: true },
  untargetedWord: { kind: 'text', needed: true },
  /** 抽查比例 as printed */
  ratioText: { kind: 'text' },
  hasRemark: { kind: 'flag', needed: true },
  notes: { kind: 'words' },
} as const satisfies Record<string, Omit<FigureShape, 'section'>>

type PlanTable = typeof planTable
type Scoped<Scope extends 'internal' | 'joint'> = {
  readonly [Key in keyof PlanTable as `${Scope}.${Key}`]: PlanTable[Key] & { readonly section: Scope }
}

function scoped<const Scope extends 'internal' | 'joint'>(section: Scope): Scoped<Scope> {
  const entries = Object.entries(planTable).map(([key, shape]) => [
    `${section}.${key}`,
    { ...shape, section },
  ])
  // Keys and shapes are those of the type, by construction.
  return Object.fromEntries(entries) as Scoped<Scope>
}

/** Every figure a rule pack can hold: its kind, where it is edited, what bounds it. The order is that of the screen. */
export const figureShapes = {
  ...scoped('internal'),
  ...scoped('joint'),
  enterpriseShare: { kind: 'percent', section: 'shares' },
  groupShares: { kind: 'shares', section: 'shares' },
  itemShare: { kind: 'percent', section: 'shares' },
  creditGradedShare: { kind: 'percent', section: 'shares' },
  creditRatioRange: { kind: 'range', section: 'shares' },
  jointShare: { kind: 'percent', section: 'shares' },
  publicationRate: { kind: 'percent', section: 'shares' },
  internalDraws: { kind: 'count', section: 'shares' },
  jointDraws: { kind: 'count', section: 'shares' },
  contributors: { kind: 'count', section: 'draw', least: 2, needed: true },
  bodies: { kind: 'count', section: 'draw', least: 2, needed: true },
  inspectorsPerTarget: { kind: 'count', section: 'draw', least: 2, needed: true },
  untargetedByRegion: { kind: 'flag', section: 'draw', needed: true },
  fullTags: { kind: 'words', section: 'draw' },
  focusTags: { kind: 'words', section: 'draw' },
  keyUnitTags: { kind: 'words', section: 'draw' },
  yearlyCap: { kind: 'count', section: 'draw', least: 1 },
  /** A scheme nobody approved is not drawn */
  approvalBeforeDraw: { kind: 'flag', section: 'draw' },
  capExemptIndustries: { kind: 'words', section: 'draw' },
  capExemptTags: { kind: 'words', section: 'draw' },
  capExemptReasons: { kind: 'words', section: 'cases' },
  casesNotDrawn: { kind: 'words', section: 'cases' },
  leadsDrawnTargeted: { kind: 'words', section: 'cases' },
  dayCountStart: { kind: 'start', section: 'terms', needed: true },
  confirmation: { kind: 'term', section: 'terms' },
  publication: { kind: 'term', section: 'terms' },
  feedback: { kind: 'term', section: 'terms' },
  carriedOutReport: { kind: 'term', section: 'terms' },
  monthlyReportDay: { kind: 'day-of-month', section: 'terms' },
  archiveDue: { kind: 'term', section: 'terms' },
  retention: { kind: 'term', section: 'terms' },
  rosterUpdate: { kind: 'term', section: 'terms' },
  resultWords: { kind: 'words', section: 'results', least: 2, needed: true },
  /** Results that speak of no problem; any other word of the dictionary does */
  resultsWithoutProblem: { kind: 'words', section: 'results', least: 1, needed: true },
  methods: { kind: 'words', section: 'results', least: 1, needed: true },
  handlingWords: { kind: 'words', section: 'results', least: 1, needed: true },
  refusalGrounds: { kind: 'words', section: 'results' },
  monthlyReportTitle: { kind: 'template', section: 'papers' },
  statisticsTitle: { kind: 'template', section: 'papers' },
  supervisionFile: { kind: 'words', section: 'papers' },
  inspectionFile: { kind: 'words', section: 'papers' },
} as const satisfies Record<string, FigureShape>

type Shapes = typeof figureShapes
export type FigureKey = keyof Shapes
export type KindOf<Key extends FigureKey> = Shapes[Key]['kind']
export type KeysOfKind<Kind extends FigureKind> = {
  [Key in FigureKey]: KindOf<Key> extends Kind ? Key : never
}[FigureKey]
export type ListKey = KeysOfKind<ListKind>
export type SingleKey = Exclude<FigureKey, ListKey>

export const figureKeys = Object.keys(figureShapes) as readonly FigureKey[]

export const shapeOf = (key: FigureKey): FigureShape => figureShapes[key]

export function isFigureKey(text: string): text is FigureKey {
  return Object.hasOwn(figureShapes, text)
}

export function isListKey(key: FigureKey): key is ListKey {
  const { kind } = figureShapes[key]
  return kind === 'words' || kind === 'shares'
}
