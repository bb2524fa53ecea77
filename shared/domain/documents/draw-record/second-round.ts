import { assertNever } from '#shared/domain/kernel/result.ts'
import { chineseNumeral, headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import type { DrawRecordInput, SecondResult, SecondRound } from './input.ts'
import {
  documentRows,
  listTable,
  none,
  pairTable,
  placeTable,
  seedBlocks,
  sheetHead,
  specialtyText,
  ticketStart,
} from './parts.ts'
import {
  commitmentBlocks,
  commitmentCode,
  howToVerify,
  keepThisPage,
  keptWithEnd,
  sheetEnd,
  slipBlocks,
} from './signing.ts'

/** Between the rounds everything that differs from plan 1 is printed with its reason: who changes the list chooses the inspector. */
export function secondCommitment(input: DrawRecordInput, round: SecondRound, name: string): readonly Block[] {
  const heading = headings()
  const { commitment } = round
  return [
    ...sheetHead(input, `${name}　承诺单`),
    commitmentCode(commitment),
    heading('到场部门'),
    paragraph('text', presenceText(round)),
    ...(round.refills.length === 0 ? [] : [heading('补位的岗位'), ...refillReasons(round)]),
    heading('执法检查人员与第一轮承诺时的不同'),
    ...changeBlocks(round.changes),
    heading('回避'),
    ...recusalBlocks(round.recusals),
    ...(round.kind === 'refill'
      ? []
      : [heading('增派的岗位'), ...placeTable(round.extras, '增派原因', ({ reason }) => reason)]),
    heading('人选不足三人的岗位'),
    ...placeTable(round.scarce, '可派人数', ({ candidates }) => `${candidates}人`),
    heading('承诺所含内容'),
    ...commitmentBlocks(commitment),
    heading('号码'),
    ...slipBlocks(commitment),
    ...sheetEnd(
      commitment.end,
      heading('签字'),
      [['承诺码', commitment.commit]],
      [keepThisPage, howToVerify(commitment.planFile)],
    ),
  ]
}

function presenceText({ kind, departments, absent }: SecondRound): string {
  const drawn = departments.join('、')
  if (kind === 'refill') return `本轮补位涉及部门：${drawn}。`
  const later = absent.length === 0 ? '' : `未到场、以后另行抽取人员的部门：${absent.join('、')}。`
  return `本轮抽取人员的部门：${drawn}。${later}`
}

function refillReasons({ refills, documents }: SecondRound): readonly Block[] {
  return [
    ...placeTable(
      refills,
      '原检查人员、原因',
      ({ before, reason }) => `${before === '' ? '（空缺）' : before}\n${reason}`,
    ),
    ...(documents.length === 0 ? [] : [pairTable([], documentRows(documents))]),
  ]
}

function changeBlocks(changes: SecondRound['changes']): readonly Block[] {
  if (changes.length === 0) return [none('与第一轮承诺时相同，没有变动。')]
  return [
    listTable(
      [25, 28, 34, 24, 22, 23],
      ['姓名', '执法证号', '部门', '第一轮时', '本轮', '原因'],
      ['centre', 'centre', 'centre', 'centre', 'centre', 'left'],
      changes.map((one) => [one.name, one.id, one.department, one.before, one.after, one.reason]),
    ),
  ]
}

function recusalBlocks(recusals: SecondRound['recusals']): readonly Block[] {
  if (recusals.length === 0) return [none()]
  return [
    listTable(
      [30, 70, 56],
      ['检查人员', '检查对象', '原因'],
      ['centre', 'left', 'left'],
      recusals.map((one) => [one.inspector, one.target, one.reason]),
    ),
  ]
}

/** Signed after the second draw: who inspects whom, what could not be filled and why. */
export function secondResult(
  input: DrawRecordInput,
  round: SecondRound,
  result: SecondResult,
  name: string,
): readonly Block[] {
  const heading = headings()
  return [
    ...sheetHead(input, `${name}　结果单`),
    heading('号码与种子'),
    ...seedBlocks(result.seed),
    ...roundBlocks(round, heading),
    ...sheetEnd(
      result.end,
      heading('签字'),
      [
        ['承诺码', round.commitment.commit],
        ['种子 S', result.seed.seed],
      ],
      [howToVerify(`${round.commitment.planFile}、${result.seed.seedFile}`)],
    ),
  ]
}

/** Before and after: nobody else was moved. */
export function refillResults({ refills }: Pick<SecondRound, 'refills'>): readonly Block[] {
  return [
    listTable(
      [40, 28, 10, 20, 29, 29],
      ['检查对象（检查组）', '部门', '岗位', '所需专长', '原检查人员', '补位人员'],
      ['left', 'centre', 'centre', 'centre', 'centre', 'centre'],
      refills.map((one) => [
        one.unit,
        one.department,
        String(one.place),
        specialtyText(one),
        one.before === '' ? '空缺' : one.before,
        one.after === '' ? '空缺' : one.after,
      ]),
    ),
    paragraph('note', '只对上列岗位重新抽取，其他岗位的人员没有变动。'),
  ]
}

/** What a round gives: also of one that was given up. */
export function roundBlocks(round: SecondRound, heading: (text: string) => Block): readonly Block[] {
  const { result } = round
  if (round.kind === 'refill') return [heading('补位结果'), ...keptWithEnd(refillResults(round))]
  if (result === null) return []
  const hasExperts = result.experts.length > 0
  return [
    heading('检查人员'),
    ...assignmentBlocks(result),
    heading('空缺岗位'),
    ...keptWithEnd(openBlocks(result.open)),
    ...(hasExperts ? [heading('专家'), ...expertBlocks(result.experts)] : []),
  ]
}

/** A table per department: its own place in the plan, its own draw. */
function assignmentBlocks({ places, teams }: SecondResult): readonly Block[] {
  const departments = [...Map.groupBy(places, ({ department }) => department)]
  return departments.flatMap(([department, own], index) => [
    paragraph('subheading', `（${chineseNumeral(index + 1)}）${department}`),
    peopleTable(own),
    ...teamBlocks(teams.filter((one) => one.department === department)),
  ])
}

function peopleTable(places: SecondResult['places']): Block {
  return listTable(
    [58, 12, 26, 32, 28],
    ['检查对象（检查组）', '岗位', '所需专长', '姓名', '执法证号'],
    ['left', 'centre', 'centre', 'centre', 'centre'],
    places.map((one) => [
      one.unit,
      String(one.place),
      specialtyText(one),
      one.inspector === '' ? '空缺' : one.leader ? `${one.inspector}（组长）` : one.inspector,
      one.certificate,
    ]),
  )
}

function teamBlocks(teams: SecondResult['teams']): readonly Block[] {
  if (teams.length === 0) return []
  return [
    paragraph('text', '各检查组的检查对象：', true),
    listTable(
      [120, 36],
      ['检查对象', '检查组'],
      ['left', 'centre'],
      teams.map((one) => [one.target, one.team === '' ? '空缺' : one.team]),
    ),
  ]
}

function openBlocks(open: SecondResult['open']): readonly Block[] {
  if (open.length === 0) return [none('没有空缺，岗位全部派满。')]
  return open.map((place, index) => paragraph('text', `${index + 1}. ${proof(place)}`))
}

type OpenPlace = SecondResult['open'][number]

/** The Hall set in words: more places than people who may hold one of them. */
function proof(place: OpenPlace): string {
  if (place.byTeam) return teamProof(place)
  const needs = place.specialty === '' ? '' : `（须具备“${place.specialty}”专长）`
  const what = `${place.unit}，${place.department}第${place.place}个岗位${needs}空缺`
  if (place.inspectors.length === 0) return `${what}：名单中没有可以担任的人员（在岗、具备专长且不需回避）。`
  return `${what}：能够担任这个岗位以及与之相连各岗位（共${place.competing}个）的只有${place.inspectors.join('、')}${place.inspectors.length}人；同一人在同一对象只能担任一个岗位，且不得超过每人的岗位上限，因此无论怎样调换都不能派满。`
}

function teamProof({ unit, department, specialty, inspectors, competing }: OpenPlace): string {
  const needs = specialty === '' ? '' : `有“${specialty}”专长并且`
  if (inspectors.length === 0) return `${unit}：${department}没有一个检查组${needs}成员都不需回避，无法派组。`
  return `${unit}：${department}无法派组，能够前往该户以及与之相连各户（共${competing}户）的只有${inspectors.join('、')}。`
}

function expertBlocks(experts: SecondResult['experts']): readonly Block[] {
  return [
    listTable(
      [44, 36, 40, 36],
      ['领域', '姓名', '专家编号', '签号前12位'],
      ['centre', 'centre', 'code', 'code'],
      experts.map((one) => [one.field, one.name, one.id, ticketStart(one.ticket)]),
    ),
  ]
}

/** 1 is 第一轮; second rounds are known by their place: ordinary, of a late department, or a refill. */
export function nameOfRound(rounds: readonly SecondRound[], round: number): string {
  if (round === 1) return '第一轮'
  const index = rounds.findIndex((one) => one.round === round)
  return roundName(rounds[index]?.kind ?? 'ordinary', index)
}

/** Later second rounds are those of absent departments, or refills: folders more/1 … of the package. */
export function roundName(kind: SecondRound['kind'], index: number): string {
  switch (kind) {
    case 'ordinary':
      return '第二轮'
    case 'late':
      return `第二轮（续${chineseNumeral(index)}）`
    case 'refill':
      return `第二轮（补位${chineseNumeral(index)}）`
    default:
      return assertNever(kind)
  }
}
