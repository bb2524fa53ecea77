import type { DepartmentUses, NamedRecords, RostersFailure } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { refusedFieldText } from '../refused-field.ts'
import { rosterUnits, rosterWords } from '../roster-words.ts'
import type { SentencesOf } from './sentences-of.ts'

const recordWords: Readonly<Record<string, string>> = {
  target: '检查对象',
  targets: '检查对象',
  inspector: '执法检查人员',
  inspectors: '执法检查人员',
  expert: '专家',
  experts: '专家',
  item: '抽查事项',
  items: '抽查事项',
  department: '部门',
  recusal: '回避登记',
  inspection: '检查记录',
  'inspection-record': '检查结果',
  volume: '案卷',
  piece: '卷内文件',
  evidence: '佐证材料',
  lead: '线索',
  candidate: '疑似回避',
  plan: '计划',
  task: '任务',
  scheme: '实施方案',
  draw: '抽取',
  backup: '备份',
  stratum: '抽取分组',
  document: '文书',
  dispatch: '派发',
  diary: '工作日志',
  report: '月报表',
  attachment: '证明材料',
  pack: '规则包',
  template: '模板',
  number: '文号',
  'follow-up': '处置事项',
  account: '账号',
  row: '行',
  word: '词',
}

const recordWord = (what: string) => recordWords[what] ?? '记录'

const someOf = ({ count, names }: NamedRecords) =>
  names.length < count ? `${names.join('、')}等` : names.join('、')

/** 执法检查人员 3 人、抽查事项 2 项 */
function departmentUses({ inspectors, items, schemes, tasks }: DepartmentUses): string {
  const parts = [
    { word: '执法检查人员', count: inspectors, unit: '人' },
    { word: '抽查事项', count: items, unit: '项' },
    { word: '实施方案', count: schemes, unit: '份' },
    { word: '计划任务', count: tasks, unit: '项' },
  ]
  return parts
    .filter(({ count }) => count > 0)
    .map(({ word, count, unit }) => `${word} ${count} ${unit}`)
    .join('、')
}

export const rostersSentences: SentencesOf<RostersFailure> = {
  'roster-not-invented': ({ roster, count, names }) =>
    `演练只能用虚构的名录，${rosterWords[roster]}中有 ${count} ${rosterUnits[roster]}不是样例：${names.join('、')}${count > names.length ? '等' : ''}。真实名录不能演练，否则可以反复试抽、挑选结果。请把这些记录移出名录后再抽；正式抽取请在正式单位中进行。`,
  'record-not-found': ({ what, id }) =>
    `没有找到${recordWord(what)}「${certificateNumber(id)}」，可能已被删除。请刷新后再试。`,
  'record-changed-meanwhile': ({ id }) =>
    `「${certificateNumber(id)}」在您编辑时已被修改。请刷新看过新内容后再改，您填写的内容还在。`,
  'record-exists': ({ id }) =>
    `「${certificateNumber(id)}」已经在名录中，不能重复登记。请搜索该编号，直接修改原有记录。`,
  'field-not-accepted': ({ problems }) =>
    problems.length === 0
      ? '这一栏不能在列表中直接修改。请点开这一条，在右侧修改。'
      : problems.map(refusedFieldText).join(''),
  'record-in-use': ({ id }) => `「${id}」正在使用，不能删除。请先修改用到它的名录或方案。`,
  'inspection-exists': () =>
    '这户、这一天、这个部门、这类检查已经登记过了，不能重复登记。请在检查历史中打开原有的一条修改。',
  'inspection-in-future': ({ date }) => `检查日期${date}还没有到。检查历史只登记已经做过的检查，请核对日期。`,
  'statement-empty': () => '申报中没有写明回避哪一户或哪一个人。请至少选一户，或填一个姓名。',
  'word-taken': ({ word, holder }) =>
    `「${word}」已经是「${holder}」的名称或别名，不能重复。要合成一个词，请用「并入」。`,
  'word-not-allowed': ({ word, signs }) =>
    `「${word}」中有不能使用的符号 ${signs}：这些符号在抽取文件和表格里用来分隔各个词。请去掉后再保存。`,
  'word-in-use': ({ word, count }) =>
    `名录中有 ${count} 条用到「${word}」，不能删除。请先「并入」另一个词，或在名录中改正。`,
  'vocabulary-changed-meanwhile': () => '词表在您调整顺序时已被修改，顺序没有保存。请刷新后再调整。',
  'nothing-to-confirm': () => '没有选中要确认的记录，名录没有改动。请刷新后重新选择。',
  'department-in-use': ({ name, uses }) =>
    `「${name}」还在使用，不能删除：${departmentUses(uses)}。可以改名，或先修改用到它的记录。`,
  'preview-gone': () => '这次导入的预览已失效。请重新选择文件。',
  'chosen-changed-meanwhile': () =>
    '统计之后名录又有改动，为免误改，一条也没有写入。请重新统计，看过新的数目再执行。',
  'rosters-changed-meanwhile': () => '预览之后名录又有改动，为免覆盖没有导入。请重新选择文件预览。',
  'nothing-to-import': () => '文件中没有可以导入的新内容，名录没有改动。',
  'import-not-last': ({ fileName }) =>
    fileName === ''
      ? '这次导入已经撤销，没有可以再撤销的导入。请刷新后查看。'
      : `只能从最近一次导入撤起，最近一次是「${fileName}」。请刷新后再试。`,
  'import-built-upon': ({ edited, referred }) =>
    [
      '没有撤销任何内容。',
      edited.count > 0
        ? `有 ${edited.count} 条在导入之后又有修改（${someOf(edited)}），整批撤销会丢掉这些修改，请在名录中逐条改正。`
        : '',
      referred.count > 0
        ? `有 ${referred.count} 条新增的已被回避、检查历史或实施方案用到（${someOf(referred)}），请先撤销那里的登记，再撤销导入。`
        : '',
    ].join(''),
  'inspection-of-record': () => '这条检查历史来自抽查结果，随结果一起更正。请到「结果」页打开这一户更正。',
  'catalogue-empty': ({ department }) =>
    `${department === '' ? '抽查事项清单' : department}还没有事项，没有可以公布的内容。请先录入或导入事项。`,
}
