/** 抽查任务, in the order of their draws: internal, of three departments, 定向, 暗查, with a target that is found closed. */
export const draws = ['A', 'B', 'C', 'D', 'E'] as const
export type DrawName = (typeof draws)[number]

// All people and firms of this year are invented; 虚构县 does not exist.

export const bureau = '虚构县应急管理局'
export const brigade = '虚构县消防救援大队'
export const market = '虚构县市场监督管理局'
/** The one that reports: what it does not initiate is the bureau's own. */
export const unit = '执法监督股'

/** What came of the first item; the others of a record were without a problem. */
export const answers = {
  clean: { code: '未发现问题', handling: ['无需后续处理'], isProblem: false },
  idle: { code: '未发现开展本次抽查涉及的经营活动', handling: ['无需后续处理'], isProblem: false },
  gone: { code: '已关闭停业或正在组织清算', handling: ['无需后续处理'], isProblem: false },
  guided: { code: '发现问题待后续处理', handling: ['行政指导'], isProblem: true },
  corrected: { code: '发现问题已责令改正', handling: ['当场改正'], isProblem: true },
  ordered: { code: '发现问题待后续处理', handling: ['责令限期整改'], isProblem: true },
  orderedTwice: { code: '发现问题待后续处理', handling: ['责令限期整改'], isProblem: true },
  listed: { code: '通过登记的住所（经营场所）无法联系', handling: ['列入经营异常名录'], isProblem: true },
  filed: { code: '公示信息隐瞒真实情况、弄虚作假', handling: ['立案调查'], isProblem: true },
  refused: { code: '不配合检查情节严重', handling: ['立案调查'], isProblem: true },
  referred: { code: '发现问题待后续处理', handling: ['移送其他部门'], isProblem: true },
  police: { code: '发现问题待后续处理', handling: ['移送公安'], isProblem: true },
  fedBack: { code: '未按规定公示应当公示的信息', handling: ['反馈日常监管'], isProblem: true },
} as const
export type Answer = keyof typeof answers

/** 检查记录 as the script enters it: one department at one place of a draw's list. */
export interface PlannedRecord {
  readonly draw: DrawName
  /** 1-based in the draw's list */
  readonly position: number
  /** The one who was drawn and dropped out, not who came in its place */
  readonly droppedOut: boolean
  readonly department: string
  readonly endedOn: string
  readonly answer: Answer
  /** 结果录入表 that came back, or the form */
  readonly by: 'form' | 'sheet'
}

type Answers = Readonly<Record<number, Answer>>

interface Round {
  readonly draw: DrawName
  readonly department: string
  readonly by: PlannedRecord['by']
  /** First place and last, both included */
  readonly places: readonly [number, number]
  readonly endedOn: string
}

function inspected(round: Round, found: Answers = {}): readonly PlannedRecord[] {
  const { places, ...rest } = round
  const [first, last] = places
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((position) => ({
    ...rest,
    position,
    droppedOut: false,
    answer: found[position] ?? 'clean',
  }))
}

const ofA = { draw: 'A', department: bureau, by: 'form' } as const
const ofB = { draw: 'B', by: 'sheet' } as const
const ofE = { draw: 'E', endedOn: '2025-10-21' } as const

/** 120 of them. */
export const plannedRecords: readonly PlannedRecord[] = [
  ...inspected(
    { ...ofA, places: [1, 8], endedOn: '2025-02-18' },
    { 2: 'guided', 3: 'corrected', 4: 'ordered', 5: 'listed', 6: 'filed', 7: 'referred' },
  ),
  ...inspected(
    { ...ofA, places: [9, 16], endedOn: '2025-02-26' },
    { 10: 'fedBack', 11: 'police', 12: 'refused' },
  ),
  ...inspected(
    { ...ofB, department: bureau, places: [1, 8], endedOn: '2025-04-16' },
    { 2: 'ordered', 3: 'guided' },
  ),
  ...inspected(
    { ...ofB, department: brigade, places: [1, 8], endedOn: '2025-04-16' },
    { 2: 'guided', 5: 'ordered' },
  ),
  // The third department comes to the eighth target weeks after the others: one visit in two months.
  ...inspected({ ...ofB, department: market, places: [1, 7], endedOn: '2025-04-16' }, { 2: 'listed' }),
  ...inspected({ ...ofB, department: market, places: [8, 8], endedOn: '2025-05-08' }),
  ...inspected({ ...ofB, department: bureau, places: [9, 16], endedOn: '2025-05-08' }, { 12: 'corrected' }),
  ...inspected({ ...ofB, department: brigade, places: [9, 16], endedOn: '2025-05-08' }),
  ...inspected({ ...ofB, department: market, places: [9, 16], endedOn: '2025-05-08' }, { 9: 'fedBack' }),
  ...inspected(
    { draw: 'C', department: bureau, by: 'form', places: [1, 12], endedOn: '2025-06-17' },
    { 1: 'ordered', 2: 'guided', 12: 'idle' },
  ),
  ...inspected(
    { draw: 'D', department: bureau, by: 'form', places: [1, 12], endedOn: '2025-08-19' },
    { 3: 'orderedTwice', 6: 'filed' },
  ),
  ...withDropOut(
    inspected({ ...ofE, department: bureau, by: 'form', places: [1, 15] }, { 7: 'ordered' }),
    'form',
  ),
  ...withDropOut(
    inspected({ ...ofE, department: brigade, by: 'sheet', places: [1, 15] }, { 7: 'referred' }),
    'form',
  ),
]

export const closedTarget = 4

/** The fourth is found closed, and another is inspected in its place a week later. */
function withDropOut(records: readonly PlannedRecord[], by: PlannedRecord['by']): readonly PlannedRecord[] {
  return records.flatMap((record) =>
    record.position === 4
      ? [
          { ...record, droppedOut: true, answer: 'gone' as const },
          { ...record, endedOn: '2025-10-28', by },
        ]
      : [record],
  )
}

/** Entered in February for the 26th, and put right on 1 April: it was the 20th, in the month before. */
export const correction = {
  draw: 'A',
  position: 9,
  department: bureau,
  endedOn: '2025-02-20',
  enteredOn: '2025-04-01',
} as const

/** The first day on which each record's result stood on the website. */
export function publishedOn({ draw, position }: Pick<PlannedRecord, 'draw' | 'position'>): string {
  switch (draw) {
    case 'A':
      return position <= 8 ? '2025-03-10' : '2025-03-28'
    case 'B':
      return '2025-05-14'
    case 'C':
      return '2025-07-01'
    case 'D':
      return '2025-09-03'
    case 'E':
      return '2025-11-10'
  }
}

/** 检查事项 that a department inspects in every draw. */
export const itemsOf: Readonly<Record<string, readonly string[]>> = {
  [bureau]: ['SX-01', 'SX-02'],
  [brigade]: ['SX-11'],
  [market]: ['SX-21'],
}
