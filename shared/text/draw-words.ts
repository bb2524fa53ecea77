import type { PlanScope } from '#shared/domain/plan/types.ts'
import type { ChangedPart, DocumentKind, DrawState, LedgerProblem } from '#shared/contract/index.ts'

export const planScopeWords: Readonly<Record<PlanScope, string>> = {
  internal: '内部联合抽查',
  joint: '部门联合抽查',
}

export const drawStateWords: Readonly<Record<DrawState, string>> = {
  'committed-1': '第一轮：已承诺，待录入号码',
  'drawn-1': '检查对象已抽出，待抽检查人员',
  'committed-2': '第二轮：已承诺，待录入号码',
  finished: '已完成',
  voided: '已作废',
}

/** What to do next with a draw in this state, as the words of a link. */
export const drawNextWords: Readonly<Record<DrawState, string>> = {
  'committed-1': '继续第一轮',
  'drawn-1': '进行第二轮',
  'committed-2': '继续第二轮',
  finished: '查看结果',
  voided: '查看记录',
}

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  T1: '内部联合随机抽查工作计划表',
  T2: '部门联合抽查工作计划表',
  T3: '监管工作月报表',
  T4: '联合抽查统计表',
  T5: '随机抽查事项清单',
  T6: '抽查对象名单',
  T7: '检查人员分组表',
  T8: '抽查检查结果公示表',
  T9: '后续处置工作台账',
  T10: '卷内文件目录',
  T11: '档案销毁清册',
  W1: '通知和工作方案',
  W2: '年度工作方案',
  W3: '联合检查记录表（一企一表）',
  W4: '行政检查通知书',
  W5: '抽取记录',
  W6: '问题线索移送函',
  W7: '责令限期整改指令书',
  W8: '抽查实施方案',
  W9: '行政检查审批表',
  W10: '整改复查意见书',
  W11: '抽查情况报告',
  W12: '年度工作总结',
  C1: '抽取承诺单',
  C2: '抽取结果单',
  C3: '递补名单',
  C4: '名录变动表',
  C5: '递补、补位记录',
  C6: '抽取作废单',
  D1: '派发确认表',
}

export const ledgerProblemWords: Readonly<Record<LedgerProblem, string>> = {
  'trigger-missing': '防改动的保护被人去掉了',
  gap: '序号不连续，有记录被删去',
  'chain-broken': '与上一条记录接不上',
  'hash-wrong': '内容与登记时的校验码不符',
  'tail-cut': '末尾的记录被删去',
}

/** What was changed behind the program, as the middle of a sentence. `name`: of the file, slip's round, table */
export const changedPartWords: Readonly<Record<ChangedPart, (name: string) => string>> = {
  structure: (name) => `数据文件的结构「${name}」`,
  'draw-removed': () => '整次抽取的记录',
  'draw-added': () => '没有登记过的抽取',
  draw: () => '编号、日期、状态等登记内容',
  file: (name) => `已固定的文件「${name}」`,
  slips: () => '已固定的号码单',
  share: () => '机器号码',
  snapshot: (name) => `抽取当日名录的留存「${name}」`,
  replacement: (name) => `第${name}次递补的登记`,
  attachment: (name) => `证明材料「${name}」的登记`,
  dispatch: (name) => `${name}派发的登记`,
  record: (name) => `${name}的检查记录`,
  publication: (name) => `${name}的登记`,
  document: (name) => `文书「${name}」的登记`,
  'result-sheet': (name) => `${name}结果录入表的登记`,
  'follow-up': () => '后续处置的登记',
  report: (name) => `「${name}」`,
  archive: (name) => `「${name}」`,
  account: (name) => `「${name}」的账号或密码`,
}

const doingWords: Readonly<Record<string, string>> = {
  'reading-file': '正在读取文件',
  'checking-rows': '正在逐行检查',
  'reading-scopes': '正在逐户辨认',
  'comparing-rows': '正在与名录比对',
  'writing-rows': '正在写入名录',
  'retiring-records': '正在移出名录',
  freezing: '正在固定名录',
  drawing: '正在计算签号',
  assigning: '正在匹配检查人员',
  packing: '正在打包',
  listing: '正在清点文件',
  verifying: '正在核验',
  'verifying-ledger': '正在逐条核对',
  'backing-up': '正在备份',
  restoring: '正在恢复',
  'checking-itself': '正在自检',
  'searching-ledger': '正在查找操作记录',
  'reading-ledger': '正在读取操作记录',
  'writing-file': '正在写入文件',
  'making-documents': '正在生成文书',
  'checking-documents': '正在逐份核对文书',
  'making-sheets': '正在逐户生成检查记录表',
}

/** What a long call is doing. */
export function doingWord(doing: string): string {
  return doingWords[doing] ?? '正在处理'
}
