import type { CheckedCode } from '#shared/domain/draw/verification-summary.ts'
import { counted } from './numbers.ts'

const words: Readonly<Record<CheckedCode, (count: number) => string>> = {
  files: (count) => `文件 ${counted(count)} 个，逐一核对`,
  scope: (count) => `抽查范围 ${counted(count)} 户`,
  eligible: (count) => `参加抽取 ${counted(count)} 户`,
  mandatory: (count) => `全部列入 ${counted(count)} 户`,
  targets: (count) => `按签号抽中 ${counted(count)} 户，重新计算`,
  items: (count) => `抽查事项 ${counted(count)} 项，重新计算`,
  'second-rounds': (count) => `检查人员抽取 ${counted(count)} 轮`,
  places: (count) => `检查岗位 ${counted(count)} 个，重新计算`,
  'open-places': (count) => `空缺岗位 ${counted(count)} 个`,
  experts: (count) => `专家 ${counted(count)} 名，重新计算`,
}

/** What a verification has looked at. */
export function checkedWord(code: CheckedCode, count: number): string {
  return words[code](count)
}
