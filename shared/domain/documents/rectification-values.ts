import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { HandlingContact } from './handled-target.ts'
import { basisWords, contactLine, dateOrPen, inSentence, penPlace } from './handling-words.ts'
import type { RectificationPlaceholder } from './templates/handling-placeholders.ts'
import type { TemplateValues } from './templates/template.ts'

/** One thing to be put right. */
export interface OrderedProblem {
  /** 抽查事项 */
  readonly item: string
  readonly problem: string
  /** 法律依据 of the item; empty: it names none */
  readonly basis: string
  /** 整改措施; empty: as the law asks */
  readonly measure: string
  /** The term's last day; empty: for the pen */
  readonly dueOn: IsoDate
}

export interface RectificationFacts extends HandlingContact {
  readonly department: string
  readonly targetName: string
  readonly inspectionName: string
  readonly drawNumber: string
  readonly inspectedOn: IsoDate
  /** At least one */
  readonly problems: readonly OrderedProblem[]
  /** Where 行政复议 is applied for; empty: for the pen */
  readonly reviewBody: string
  /** Where 行政诉讼 is brought; empty: for the pen */
  readonly court: string
}

/** What the placeholders of 责令限期整改指令书 stand for. What must stand on it and is not known is a place for the pen. */
export function rectificationValues(facts: RectificationFacts): TemplateValues<RectificationPlaceholder> {
  const { problems } = facts
  return {
    检查机关: facts.department,
    检查对象: facts.targetName,
    抽查名称: facts.inspectionName,
    抽取编号: facts.drawNumber,
    检查日期: dateOrPen(facts.inspectedOn),
    问题数: String(problems.length),
    存在问题: problems
      .map(({ item, problem, basis }) => `${item}：${inSentence(problem)}${basisWords(basis)}。`)
      .join('\n'),
    整改要求: requirements(problems).join('\n'),
    复议机关: facts.reviewBody === '' ? penPlace : facts.reviewBody,
    诉讼法院: facts.court === '' ? penPlace : facts.court,
    联系方式: contactLine(facts),
  }
}

/** A line per problem; those with the same measure and term share one: 「第1、2项问题：…，于2024年6月30日前完成。」 */
function requirements(problems: readonly OrderedProblem[]): readonly string[] {
  const numbered = problems.map((problem, index) => ({ ...problem, number: index + 1 }))
  const groups = Map.groupBy(numbered, ({ measure, dueOn }) => JSON.stringify([inSentence(measure), dueOn]))
  return [...groups.values()].map((own) => {
    const [{ measure, dueOn } = { measure: '', dueOn: '' }] = own
    const what = inSentence(measure) === '' ? '按照法律、法规、规章和标准的要求整改' : inSentence(measure)
    return `第${own.map(({ number }) => number).join('、')}项问题：${what}，于${dateOrPen(dueOn)}前完成。`
  })
}
