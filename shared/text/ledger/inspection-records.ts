import { isBody, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of 检查结果. */
export const resultKinds: Readonly<Record<string, KindWords>> = {
  'result.drafted': { word: '录入检查结果（草稿）', told: versions },
  'result.completed': { word: '录入检查结果并送审', told: versions },
  'result.corrected': { word: '更正已审核的检查结果', told: withReason },
  'result.approved': { word: '审核通过检查结果', told: versions },
  'result.returned': { word: '退回检查结果', told: withReason },
  'result.evidence-added': { word: '交入佐证材料', told: evidence },
  'result.evidence-withdrawn': {
    word: '撤回佐证材料',
    told: (body) => `${evidence(body)}，理由：${text(body, 'reason')}`,
  },
}

const membersOf = (body: Body, key: string): readonly Body[] => {
  const value = body[key]
  return Array.isArray(value) ? value.filter(isBody) : []
}

function versions(body: Body): string {
  const all = membersOf(body, 'versions')
  const [first = {}] = all
  const one = `${text(first, 'targetName')}（${text(first, 'department')}）`
  const result = text(first, 'result')
  const what = all.length > 1 ? ` 等 ${all.length} 份` : result === '' ? '' : `：${result}`
  return `${text(body, 'number')}，${one}${what}`
}

function withReason(body: Body): string {
  const [first = {}] = membersOf(body, 'versions')
  return `${versions(body)}，理由：${text(first, 'reason')}`
}

function evidence(body: Body): string {
  const names = membersOf(body, 'evidence').map((one) => text(one, 'name'))
  return `${text(body, 'number')}，${text(body, 'targetId')}（${text(body, 'department')}），${names.join('、')}`
}
