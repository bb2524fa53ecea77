import type { ReadinessProblem } from '#shared/contract/index.ts'
import { counted, longDate, longMonth } from './numbers.ts'

const printed = { target: '检查对象', inspector: '检查人员', item: '抽查事项' } as const

type Sentences = {
  readonly [Code in ReadinessProblem['code']]: (problem: Extract<ReadinessProblem, { code: Code }>) => string
}

const sentences: Sentences = {
  'no-eligible-targets': () => '符合条件的检查对象为 0 户。请放宽抽查条件，或先导入检查对象名录。',
  'listed-targets-missing': ({ ids }) =>
    `发起部门名单中的 ${ids.join('、')} 已不在检查对象名录。请在名录中恢复，或重新导入名单。`,
  'class-without-quota': ({ class: group, count }) =>
    `「${group}」有 ${counted(count)} 户，还没有定比例或户数。`,
  'scale-not-chosen': ({ scales }) =>
    `按信用风险等级抽查，还没有选定按哪一种标准（名录中有：${scales.join('、')}）。同一个字母在不同标准里意思不同。`,
  'full-but-exempt': ({ count }) =>
    `有 ${counted(count)} 户既列为免予抽查，又有须全部抽取的标签，仍将全部抽取。`,
  'exemption-not-printable': ({ reason }) =>
    `免予抽查的理由「${reason}」含有看不见的字符，不能写入抽取文件，请重新填写。`,
  'exemption-without-reason': ({ position }) => `「免予抽查」第 ${position} 项没有填写理由。`,
  'exemption-of-nobody': ({ reason }) => `「免予抽查」的「${reason}」没有选定标签或名单。`,
  'conditions-on-untargeted': () =>
    '任务的抽查类型是不定向，方案却设了抽查条件。不定向不设条件；要设条件，请在计划中改为定向。',
  'untargeted-not-balanced': () => '任务的抽查类型是不定向，「各乡镇之间」应为按户数均衡分配。',
  'targeted-without-conditions': () =>
    '任务的抽查类型是定向，方案却没有设任何抽查条件，等于在全部对象中抽取。',
  'no-department': () => '还没有定参加检查的部门。',
  'party-not-in-scheme': ({ department }) =>
    `计划中有「${department}」，方案的参加部门里没有。请添加，或者改计划。`,
  'department-twice': ({ department }) => `部门「${department}」列了两次。`,
  'place-twice': ({ department, kind, place }) =>
    `${department}对「${kindWord(kind)}」的第 ${place} 人列了两次。`,
  'too-few-inspectors': ({ department, needed, available }) =>
    `${department}需要 ${needed} 人，在岗且证件有效的只有 ${available} 人。请补充名录或减少名额。`,
  'specialty-uncovered': ({ department, specialty }) =>
    `${department}没有人能查「${specialty}」。请在名录中补登专长，或改岗位要求。`,
  'too-few-places': ({ department, kind, needed }) =>
    `${department}对「${kindWord(kind)}」的岗位不足。每户每部门至少 ${needed} 人。`,
  'kind-without-places': ({ kind, count }) =>
    `${kind === '' ? '没有填监管行业的' : `「${kind}」`} ${counted(count)} 户没有任何部门派人检查。请给部门加适用的岗位，或在条件中排除。`,
  'kind-unstaffable': ({ department, kind, specialties, needed, available }) =>
    `${department}对「${kindWord(kind)}」每户要 ${needed} 人（${specialties.join('、')}），能同时派出的只有 ${available} 人：同一个人不能占两个岗位。`,
  'target-unstaffable': ({ department, targetName, targetId, recused, needed, available, certain }) =>
    `${recused.join('、')}回避后，${targetName}（${targetId}）在${department}只有 ${available} 个岗位有人可派，需要 ${needed} 个。${certain ? '该户须全部抽取。' : '如果抽中，就会缺人。'}`,
  'teams-recused': ({ department, targetName, targetId, recused, teams }) =>
    `${targetName}（${targetId}）在${department}有 ${recused.length} 人回避（${recused.join('、')}），共 ${teams} 个检查组，分组后可能没有一个组能去。`,
  'team-specialty-by-chance': ({ department, kind, specialty }) =>
    `${department}检查「${kind}」要求有人具备专长「${specialty}」，而检查组的岗位没有这项要求，编出的组可能都不具备。`,
  'load-cap-exceeded': ({ department, specialties, places, inspectors, capacity, certain }) =>
    `${department}${specialties.length === 0 ? '' : `具备「${specialties.join('」或「')}」专长的`} ${inspectors} 人按每人上限共可检查 ${capacity} 户次，${certain ? '必需' : '最多可能需要'} ${counted(places)} 户次。请提高上限、增加人员或减少户数。`,
  'certificate-ends-early': ({ department, inspectorId, inspectorName, expires }) =>
    `${department}${inspectorName}（${inspectorId}）的执法证 ${longDate(expires)}到期，早于检查结束。`,
  'no-items': () => '还没有选定抽查事项。',
  'mandatory-not-chosen': ({ itemId }) => `必查事项「${itemId}」不在选定的抽查事项之中。`,
  'too-few-experts': ({ field, needed, available }) =>
    `「${field}」需要专家 ${needed} 名，可参加的只有 ${available} 名。`,
  'expert-field-twice': ({ field }) => `专家领域「${field}」列了两次。`,
  'class-twice': ({ class: group }) => `「${group}」定了两次比例或户数。`,
  'licence-contradiction': ({ licenceExpiresBy }) =>
    `抽查条件自相矛盾：既要没有许可证，又要许可证在 ${longDate(licenceExpiresBy)}前到期。`,
  'title-missing': () => '还没有填写方案名称。',
  'dates-missing': () => '还没有填写抽查起止日期。',
  'dates-reversed': ({ from, to }) => `检查结束（${longDate(to)}）早于检查开始（${longDate(from)}）。`,
  'dates-outside-task': ({ from, to, startMonth, endMonth }) =>
    `检查时间 ${longDate(from)}至${longDate(to)}，超出计划中任务的抽查时间（${monthsWord(startMonth, endMonth)}）。`,
  'inspection-over': ({ to }) => `检查结束日期 ${longDate(to)}已经过了。`,
  'not-approved': ({ stops }) =>
    stops ? '方案还没有批准人和批准日期。按规则包，未经批准不得抽取。' : '方案还没有填写批准人和批准日期。',
  'approval-in-future': ({ approvedOn }) => `批准日期 ${longDate(approvedOn)}还没有到。`,
  'field-not-printable': ({ what, id, value }) =>
    `${printed[what]}（${id}）的「${value}」含有看不见的字符或 / = | , 等符号，不能写入抽取文件，请改正。`,
}

/** What is missing before the witnesses come, and what to do about it. */
export function readinessSentence(problem: ReadinessProblem): string {
  // Each sentence is given the problem of its own code.
  return (sentences[problem.code] as (one: ReadinessProblem) => string)(problem)
}

const kindWord = (kind: string) => (kind === '*' ? '所有对象' : kind)

function monthsWord(startMonth: string, endMonth: string): string {
  const [from, to] = [longMonth(startMonth), longMonth(endMonth)]
  if (from === to || to === '') return from
  return from === '' ? `${to}止` : `${from}至${to}`
}
