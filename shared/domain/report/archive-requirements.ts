import type { Piece, PieceKind, Setting, VolumeDesk, VolumeKind } from './archive.ts'

/** `uncalled`: nothing was done that would bring it forth, e.g. no order without 责令限期整改 */
export type RequirementState = 'here' | 'missing' | 'not-applicable' | 'uncalled'

export interface Requirement {
  readonly word: string
  readonly state: RequirementState
  /** What meets it, by name */
  readonly pieces: readonly string[]
  /** By hand: why it is so; else empty */
  readonly reason: string
}

/** Where the rules name nothing: what an office of the sources keeps of a year, and what every inspection leaves. */
const usual: Readonly<Record<VolumeKind, readonly string[]>> = {
  supervision: ['工作推进文件', '年度抽查计划', '年度工作方案', '抽查实施方案', '会议、培训资料', '工作总结'],
  inspection: [
    '行政检查通知书',
    '检查记录表',
    '责令限期整改指令书',
    '整改复查意见书',
    '问题线索移送函',
    '检查结果公示截图',
  ],
}

export const requiredWords = (kind: VolumeKind, ofRules: readonly string[]): readonly string[] =>
  ofRules.length > 0 ? ofRules : usual[kind]

/** First match wins: 「年度工作方案」 is none of 「抽查实施方案」. */
const meets: readonly (readonly [RegExp, readonly PieceKind[]])[] = [
  [/截图/u, ['screenshot']],
  [/音像|照片|视频|录像/u, ['media']],
  [/复查/u, ['review']],
  [/责令|整改/u, ['order']],
  [/移送/u, ['referral']],
  [/处罚|立案|终端/u, []],
  [/通知书/u, ['notice']],
  [/推进|部署/u, ['circular']],
  [/实施方案/u, ['scheme']],
  [/工作方案/u, ['work-plan']],
  [/计划/u, ['plan']],
  [/会议|培训/u, ['meeting']],
  [/总结/u, ['summary']],
  [/记录|表格|文书/u, ['record']],
]

/** What was done about the problems that were found, by which some papers are called for at all. */
export interface CalledFor {
  /** Words of handling over all records of the volume */
  readonly handling: readonly string[]
  /** Its results are not published (不予公示) */
  readonly withheld: boolean
  /** 暗查: nobody is told beforehand */
  readonly secret: boolean
}

const calls: readonly (readonly [RegExp, RegExp])[] = [
  [/复查|责令|整改/u, /责令.*整改/u],
  [/移送/u, /移送/u],
  [/处罚|立案/u, /立案/u],
]

function isCalledFor(word: string, { handling, withheld, secret }: CalledFor): boolean {
  if (/截图/u.test(word)) return !withheld
  if (/通知书/u.test(word)) return !secret
  const call = calls.find(([asked]) => asked.test(word))
  return call === undefined || handling.some((one) => call[1].test(one))
}

/** What the rules ask for, with what is there. A piece by hand meets what it was entered for. */
export function requirementsOf(
  words: readonly string[],
  pieces: readonly Pick<Piece, 'kind' | 'name' | 'requirement'>[],
  called: CalledFor,
  { set }: Pick<VolumeDesk, 'set'>,
): readonly Requirement[] {
  return words.map((word) => {
    const kinds = meets.find(([pattern]) => pattern.test(word))?.[1] ?? []
    const own = pieces.filter(({ kind, requirement }) => kinds.includes(kind) || requirement === word)
    const { setting = 'asked', reason = '' } = set.get(word) ?? {}
    const state = stateOf(setting, own.length > 0, isCalledFor(word, called))
    return { word, state, pieces: own.map(({ name }) => name), reason: setting === 'asked' ? '' : reason }
  })
}

function stateOf(setting: Setting, isThere: boolean, isCalled: boolean): RequirementState {
  if (isThere || setting === 'here') return 'here'
  if (setting === 'not-applicable') return 'not-applicable'
  return isCalled ? 'missing' : 'uncalled'
}

export const missingWords = (requirements: readonly Requirement[]): readonly string[] =>
  requirements.filter(({ state }) => state === 'missing').map(({ word }) => word)
