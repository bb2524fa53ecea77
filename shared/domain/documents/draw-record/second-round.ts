import { headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import type { DrawRecordInput, PlaceFacts, SecondResult, SecondRound } from './input.ts'
import { commitmentBlocks, listTable, none, seedBlocks, sheetEnd, sheetHead, ticketStart } from './parts.ts'

/** Between the rounds everything that differs from plan 1 is printed with its reason: who changes the list chooses the inspector. */
export function secondCommitment(input: DrawRecordInput, round: SecondRound, name: string): readonly Block[] {
  const heading = headings()
  const { commitment } = round
  return [
    ...sheetHead(input, `${name}　承诺单`),
    paragraph('text', `到场部门：${round.departments.join('、')}。`),
    heading('两轮之间执法检查人员的变动'),
    ...changeBlocks(round.changes),
    heading('回避'),
    ...recusalBlocks(round.recusals),
    heading('增加的席位'),
    ...placeBlocks(round.extras, '增加原因', ({ reason }) => reason),
    heading('候选人不足三人的席位'),
    ...placeBlocks(round.scarce, '候选人数', ({ candidates }) => String(candidates)),
    ...(round.refills.length === 0
      ? []
      : [heading('补位'), ...placeBlocks(round.refills, '补位原因', ({ reason }) => reason)]),
    heading('承诺'),
    ...commitmentBlocks(commitment, '6-plan.txt'),
    ...sheetEnd(commitment.end, heading('签字'), '6-plan.txt', [['承诺码', commitment.commit]]),
  ]
}

function changeBlocks(changes: SecondRound['changes']): readonly Block[] {
  if (changes.length === 0) return [none('与第一轮承诺时相同，没有变动。')]
  return [
    listTable(
      [24, 32, 32, 22, 22, 24],
      ['姓名', '执法证号', '部门', '原状态', '现状态', '原因'],
      ['centre', 'code', 'centre', 'centre', 'centre', 'left'],
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

function placeBlocks<Place extends PlaceFacts>(
  places: readonly Place[],
  head: string,
  last: (place: Place) => string,
): readonly Block[] {
  if (places.length === 0) return [none()]
  return [
    listTable(
      [54, 34, 14, 24, 30],
      ['检查对象（检查组）', '部门', '席位', '所需专长', head],
      ['left', 'centre', 'centre', 'centre', 'centre'],
      places.map((place) => [
        place.unit,
        place.department,
        String(place.place),
        place.specialty === '' ? '不限' : place.specialty,
        last(place),
      ]),
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
    { kind: 'code', caption: '承诺码（请与签字的承诺单核对）', code: round.commitment.commit },
    heading('数字与种子'),
    ...seedBlocks(result.seed, '7-seed.txt'),
    heading('人员'),
    ...assignmentBlocks(result),
    heading('空缺席位'),
    ...openBlocks(result.open),
    heading('专家'),
    ...expertBlocks(result.experts),
    ...sheetEnd(result.end, heading('签字'), '6-plan.txt、7-seed.txt', [
      ['承诺码', round.commitment.commit],
      ['种子 S', result.seed.seed],
    ]),
  ]
}

function assignmentBlocks({ places, teams }: SecondResult): readonly Block[] {
  const people = listTable(
    [44, 30, 10, 20, 24, 28],
    ['检查对象（检查组）', '部门', '席位', '专长', '姓名', '执法证号'],
    ['left', 'centre', 'centre', 'centre', 'centre', 'centre'],
    places.map((one) => [
      one.unit,
      one.department,
      String(one.place),
      one.specialty === '' ? '不限' : one.specialty,
      one.inspector === '' ? '空缺' : one.leader ? `${one.inspector}\n（组长）` : one.inspector,
      one.certificate,
    ]),
  )
  if (teams.length === 0) return [people]
  return [
    people,
    paragraph('text', '各检查组的检查对象：', true),
    listTable(
      [80, 44, 32],
      ['检查对象', '部门', '检查组'],
      ['left', 'centre', 'centre'],
      teams.map((one) => [one.target, one.department, one.team === '' ? '空缺' : one.team]),
    ),
  ]
}

function openBlocks(open: SecondResult['open']): readonly Block[] {
  if (open.length === 0) return [none('没有空缺，席位全部派满。')]
  return open.map((place, index) => paragraph('text', `${index + 1}. ${proof(place)}`))
}

/** The Hall set in words: more places than people who may hold one of them. */
function proof(place: SecondResult['open'][number]): string {
  const needs = place.specialty === '' ? '' : `（须具备“${place.specialty}”专长）`
  const what = `${place.unit}，${place.department}第${place.place}席${needs}空缺`
  if (place.inspectors.length === 0) return `${what}：名录中没有可以担任的人员（在岗、具备专长且不需回避）。`
  return `${what}：能够担任这一席以及与之相连各席（共${place.competing}席）的只有${place.inspectors.join('、')}${place.inspectors.length}人；同一人在同一对象只能担任一席，且不得超过每人的席位上限，因此无论怎样调换都不能派满。`
}

function expertBlocks(experts: SecondResult['experts']): readonly Block[] {
  if (experts.length === 0) return [none('本次不抽取专家。')]
  return [
    listTable(
      [44, 36, 40, 36],
      ['领域', '姓名', '专家编号', '签号前12位'],
      ['centre', 'centre', 'code', 'code'],
      experts.map((one) => [one.field, one.name, one.id, ticketStart(one.ticket)]),
    ),
  ]
}
