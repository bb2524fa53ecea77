import type { FailureOf, SheetState } from '#shared/contract/index.ts'
import type { RecordChange } from '#shared/domain/results/record-changes.ts'
import type { RecordProblem } from '#shared/domain/results/record-problems.ts'
import type { RecordSignature } from '#shared/domain/results/types.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { longDate } from './numbers.ts'

export const sheetStateWords: Readonly<Record<SheetState, string>> = {
  none: '未录入',
  draft: '草稿',
  complete: '待审核',
  returned: '已退回',
  approved: '已审核',
}

export const signatureWords: Readonly<Record<Exclude<RecordSignature['kind'], ''>, string>> = {
  signed: '已签字',
  refused: '拒绝签字',
  absent: '无人在场',
}

export const recordFieldWords: Readonly<Record<RecordChange['field'], string>> = {
  begunAt: '检查开始',
  endedAt: '检查结束',
  methods: '检查方式',
  inspectorIds: '检查人员',
  helpers: '协助人员',
  scanNumber: '扫码入企编号',
  signature: '当事人签字',
  refusalGrounds: '不予配合的情形',
  answeredQuestions: '现场解答疑难问题',
  remark: '备注',
  codes: '检查结果',
  finding: '检查情况',
  handling: '处理方式',
}

/** `2024-05-27T09:30` → 2024年5月27日 9:30 */
export function minuteText(minute: string): string {
  const [day = '', time = ''] = minute.split('T')
  return `${longDate(day)} ${time.replace(/^0/, '')}`
}

/** What one side of a change says, in the words of the form. */
export function changedText(field: RecordChange['field'], words: readonly string[]): string {
  if (words.length === 0) return '（空）'
  if (field === 'begunAt' || field === 'endedAt') return words.map(minuteText).join('')
  if (field === 'signature')
    return words.map((word) => (signatureWords as Readonly<Record<string, string>>)[word] ?? word).join('，')
  return words.map(field === 'inspectorIds' ? certificateNumber : String).join('、')
}

/** What keeps a record from being complete, and what to do; read beside its field. */
export function recordProblemText(problem: RecordProblem): string {
  switch (problem.code) {
    case 'item-unanswered':
      return `「${problem.item}」还没有检查结果。请选一项，程序不替人默认。`
    case 'word-unknown':
      return `「${problem.word}」不在这次抽取适用的规则里。请从列出的词语中选择。`
    case 'word-excludes-others':
      return `「${problem.word}」不能与其他选项同时选。请去掉它，或去掉其他选项。`
    case 'handling-missing':
      return `「${problem.item}」的结果是「${problem.word}」，还没有处理方式。请至少选一项。`
    case 'too-few-inspectors':
      return `检查人员至少 ${problem.needed} 人，现在是 ${problem.given} 人。请按纸质记录上签字的人补齐。`
    case 'inspector-unknown':
      return `名录里没有执法证号「${certificateNumber(problem.inspector)}」。请先在「名录」登记，或核对证号。`
    case 'inspector-of-another-department':
      return `${problem.inspector}不是${problem.department}的人，也不是抽中的检查人员。请核对，协助的人填在「协助人员」。`
    case 'inspector-not-drawn':
      return `${problem.inspector}不是这一户抽中的检查人员。请办理补位，或在备注里写明换人的原因。`
    case 'certificate-not-valid':
      return `${problem.inspector}的执法证到${longDate(problem.expires)}为止，检查当天已过期。已换证的请先更新名录，否则在备注里说明。`
    case 'time-missing':
      return '请填写日期和时间。'
    case 'ended-before-begun':
      return '结束时间早于开始时间。请核对两处时间。'
    case 'begun-before-draw':
      return `这次抽取到${minuteText(problem.concluded)}才抽出结果，检查不会早于它。请核对日期。`
    case 'time-in-future':
      return `这个时间还没有到，现在是${minuteText(problem.now)}。请核对日期。`
    case 'method-missing':
      return '请至少选一种检查方式。'
    case 'signature-missing':
      return '请选择当事人是否签字。'
    case 'signature-without-name':
      return '请填写签字人姓名。'
    case 'signature-without-reason':
      return problem.kind === 'refused'
        ? '请填写拒绝签字的原因。'
        : '请填写无人签字的原因，例如门店关闭、查无此处。'
    case 'refusal-not-coded':
      return `选了不予配合的情形，却没有一项检查结果是「${problem.word}」。请在相应事项选上它，或去掉情形。`
    case 'refusal-without-ground':
      return `有事项的结果是「${problem.word}」，请选明是哪一种不予配合的情形。`
  }
}

const evidenceFaults: Readonly<Record<FailureOf<'evidence-not-accepted'>['why'], string>> = {
  unknown: '不是图片、视频或 PDF，没有收下。请交 jpg、png、mp4、pdf 等原始文件，压缩包请先解开',
  disguised: '的内容与扩展名不符，没有收下。请用原来的程序重新另存，不要只改文件名',
  damaged: '不完整或已损坏，没有收下。请从拍摄设备重新复制一份',
}

export const evidenceFaultText = ({ file, why }: FailureOf<'evidence-not-accepted'>): string =>
  `「${file}」${evidenceFaults[why]}。`
