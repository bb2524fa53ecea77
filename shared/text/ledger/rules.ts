import { isFigureKey } from '#shared/domain/plan/rule-figures.ts'
import { figureText, figureTitle } from '../rule-pack-words.ts'
import { isBody, type Body } from './facts.ts'

/** 「清河县规则，检查结束后公示：20 个工作日 改为 15 个工作日」 */
export function changedFigures(body: Body): string {
  const changes = parts(body['changes']).flatMap(({ figure, before, after }) =>
    typeof figure === 'string' && isFigureKey(figure)
      ? [`${figureTitle(figure)}：${figureText(figure, before)} 改为 ${figureText(figure, after)}`]
      : [],
  )
  return [textOf(body['name']), ...changes].join('，')
}

export function adoptedDepartments(body: Body): string {
  return parts(body['departments'])
    .map(({ name }) => textOf(name))
    .join('、')
}

export function initiationSet(body: Body): string {
  const { initiator, partners } = body
  const names = Array.isArray(partners) ? partners.map(textOf) : []
  return `${textOf(initiator)} 发起，联合：${names.length === 0 ? '不限' : names.join('、')}`
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const parts = (value: unknown): readonly Body[] => (Array.isArray(value) ? value.filter(isBody) : [])
