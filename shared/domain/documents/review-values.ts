import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { HandlingContact } from './handled-target.ts'
import { contactLine, dateOrPen, inSentence, penPlace } from './handling-words.ts'
import type { ReviewPlaceholder } from './templates/handling-placeholders.ts'
import type { TemplateValues } from './templates/template.ts'

/** A problem of the order as the review found it; `done` null: for the pen. */
export interface ReviewedProblem {
  readonly problem: string
  readonly done: boolean | null
  /** What was found, in the inspectors' words; usually nothing */
  readonly finding: string
}

export interface ReviewFacts extends HandlingContact {
  readonly department: string
  readonly targetName: string
  /** Of the order that is reviewed; the number empty: for the pen */
  readonly orderNumber: string
  readonly orderedOn: IsoDate
  readonly reviewedOn: IsoDate
  /** In the order's own order */
  readonly problems: readonly ReviewedProblem[]
}

/** What the placeholders of 整改复查意见书 stand for. The opinion follows from the problems. */
export function reviewValues(facts: ReviewFacts): TemplateValues<ReviewPlaceholder> {
  const { problems } = facts
  return {
    检查机关: facts.department,
    检查对象: facts.targetName,
    指令日期: dateOrPen(facts.orderedOn),
    指令文号: facts.orderNumber === '' ? penPlace : facts.orderNumber,
    复查日期: dateOrPen(facts.reviewedOn),
    问题数: String(problems.length),
    整改情况: problems.map((problem, index) => reviewedLine(problem, index + 1)).join('\n'),
    复查意见: opinion(problems),
    联系方式: contactLine(facts),
  }
}

function reviewedLine({ problem, done, finding }: ReviewedProblem, number: number): string {
  const state = done === null ? '□已整改　□未按要求整改' : done ? '已整改' : '未按要求整改'
  const found = inSentence(finding)
  return `第${number}项问题（${inSentence(problem)}）：${state}${found === '' ? '' : `，${found}`}。`
}

function opinion(problems: readonly ReviewedProblem[]): string {
  if (problems.some(({ done }) => done === null))
    return '经复查：□各项问题均已按照要求整改完毕。　□第＿＿＿＿项问题未按照要求整改完毕，本机关将依法处理。'
  const open = problems.flatMap(({ done }, index) => (done === true ? [] : [index + 1]))
  return open.length === 0
    ? '经复查，指令书所列各项问题均已按照要求整改完毕。'
    : `经复查，第${open.join('、')}项问题未按照要求整改完毕，本机关将依法处理。`
}
