import type { TargetHistory } from '#shared/contract/index.ts'
import type { InspectionSource } from '#shared/domain/rosters/inspection-history.ts'
import type { Likeness } from '#shared/domain/rosters/recusal-rules.ts'

export const inspectionSourceWords: Readonly<Record<InspectionSource, string>> = {
  draw: '本程序抽取',
  file: '导入',
  hand: '手工登记',
}

export const likenessWords: Readonly<Record<Likeness, string>> = {
  'legal-representative': '与法定代表人同名',
  contact: '与联系人同名',
  phone: '电话号码相同',
}

/** 「2026年已检查1次、抽查1次，年度上限2次，今年不再参加抽取。」 */
export function capSentence(history: TargetHistory): string {
  const { year, inspected, drawn, most, uncappedBecause } = history
  const told = inspected + drawn === 0 ? '还没有计入的检查' : countedWords(inspected, drawn)
  if (most === null) return `${year}年${told}。规则包未设年度上限。`
  if (uncappedBecause !== null)
    return `${year}年${told}。因「${uncappedBecause}」不受年度上限${most}次的限制。`
  const isFull = inspected + drawn >= most
  return `${year}年${told}，年度上限${most}次${isFull ? '，今年不再参加抽取' : ''}。`
}

function countedWords(inspected: number, drawn: number): string {
  const parts = [inspected > 0 ? `检查${inspected}次` : '', drawn > 0 ? `抽查${drawn}次` : '']
  return `已${parts.filter(Boolean).join('、')}`
}
