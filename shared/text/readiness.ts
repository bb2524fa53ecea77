import type { ReadinessProblem } from '#shared/contract/index.ts'
import { counted } from './numbers.ts'

const printed = { target: '检查对象', inspector: '检查人员', item: '抽查事项' } as const

/** What is missing before the witnesses come, and what to do about it. */
export function readinessSentence(problem: ReadinessProblem): string {
  switch (problem.code) {
    case 'no-eligible-targets':
      return '符合条件的检查对象为 0 户。请放宽抽查条件，或先导入检查对象名录。'
    case 'class-without-quota':
      return `「${problem.class}」有 ${counted(problem.count)} 户，还没有定比例或户数。`
    case 'no-department':
      return '还没有定参加检查的部门。'
    case 'too-few-inspectors':
      return `${problem.department}需要 ${problem.needed} 人，在岗且证件有效的只有 ${problem.available} 人。请补充名录或减少名额。`
    case 'specialty-uncovered':
      return `${problem.department}没有人具备专长「${problem.specialty}」。请在名录中补登专长，或改岗位要求。`
    case 'too-few-places':
      return `${problem.department}对「${problem.kind === '*' ? '所有对象' : problem.kind}」的岗位不足。每户每部门至少 ${problem.needed} 人。`
    case 'no-items':
      return '还没有选定抽查事项。'
    case 'too-few-experts':
      return `「${problem.field}」需要专家 ${problem.needed} 名，可参加的只有 ${problem.available} 名。`
    case 'dates-missing':
      return '还没有填写抽查起止日期。'
    case 'field-not-printable':
      return `${printed[problem.what]}（${problem.id}）的「${problem.value}」含有看不见的字符或 / = | , 等符号，不能写入抽取文件，请改正。`
  }
}
