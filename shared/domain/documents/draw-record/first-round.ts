import { cell, headings, headRow, paragraph, row, table } from '../make.ts'
import type { Block } from '../model.ts'
import { changesSummary } from './changes.ts'
import type { ClassFacts, DrawRecordInput, FirstResult, PoolFacts } from './input.ts'
import { listTable, none, pairTable, seedBlocks, sheetHead, ticketStart, ticketTable } from './parts.ts'
import {
  commitmentBlocks,
  commitmentCode,
  howToVerify,
  keepThisPage,
  keptWithEnd,
  sheetEnd,
  slipBlocks,
} from './signing.ts'

/** C1: signed before the first slip is written: what can be drawn, and the code that fixes it. */
export function firstCommitment(input: DrawRecordInput): readonly Block[] {
  const heading = headings()
  const { commitment } = input.first
  return [
    ...sheetHead(input, '第一轮　承诺单'),
    commitmentCode(commitment),
    heading('抽取事由'),
    factsTable(input),
    heading('抽查范围'),
    ...poolBlocks(input.pool),
    heading('名录变动'),
    ...changesSummary(input.changes),
    heading('到场部门'),
    departmentTable(input.facts.departments),
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

function factsTable(input: DrawRecordInput): Block {
  const { facts } = input
  return pairTable([
    ['抽取名称', facts.title],
    ['组织单位', facts.office],
    ['抽查计划', facts.planName],
    ['抽查任务', facts.taskName],
    ['抽查类型', facts.selectionText],
    ['抽查条件', facts.conditionsText],
    ['名额分配', quotaRule(input)],
    ['所用程序', facts.program],
  ])
}

/** A list that another department has drawn, and one of focus targets alone, leave nothing to be drawn. */
function quotaRule({ facts, pool }: DrawRecordInput): string {
  if (pool.eligible === 0) return '没有参加抽取的对象，不分配名额'
  return facts.balance === 'region' ? '按乡镇均衡（尺子法）' : '按类别，签号最小者抽中'
}

/** The roll call: who is there is known in the room, not by the program. */
function departmentTable(departments: readonly string[]): Block {
  const rows = departments.map((department) =>
    row([cell(department), cell('□到场　□未到场', 'centre'), cell('')], 9),
  )
  return table([64, 44, 48], [headRow(['参加部门', '点名', '部门代表签名'])], rows)
}

function poolBlocks(pool: PoolFacts): readonly Block[] {
  const excluded = pool.excluded.map(({ reason, count }) => `${reason}${count}户`).join('，')
  const sum = pool.excluded.reduce((total, { count }) => total + count, 0)
  const quotas = pool.classes
    .filter(({ quota }) => quota !== null)
    .map(({ class: group, eligible, quota }) => `“${group}”${eligible}户中抽取${quota ?? 0}户`)
  return [
    paragraph(
      'text',
      `范围内共${pool.scope}户：参加抽取${pool.eligible}户，全部检查${pool.mandatory}户，排除${sum}户${excluded === '' ? '' : `（${excluded}）`}。`,
    ),
    ...(quotas.length === 0 ? [] : [paragraph('text', `名额：${quotas.join('，')}。`, true)]),
    listTable(
      [44, 56, 28, 28],
      ['类别', '乡镇（街道）', '参加抽取', '全部检查'],
      ['centre', 'centre', 'centre', 'centre'],
      pool.cells.map((cell) => [cell.class, cell.region, String(cell.eligible), String(cell.mandatory)]),
    ),
  ]
}

/** C2: signed after the draw: digits, seed, quotas, winners, reserve, items. */
export function firstResult(input: DrawRecordInput, result: FirstResult): readonly Block[] {
  const heading = headings()
  const { commitment } = input.first
  return [
    ...sheetHead(input, '第一轮　结果单'),
    heading('号码与种子'),
    ...seedBlocks(result.seed),
    ...drawnBlocks(result, heading),
    ...sheetEnd(
      result.end,
      heading('签字'),
      [
        ['承诺码', commitment.commit],
        ['种子 S', result.seed.seed],
      ],
      [howToVerify(`${commitment.planFile}、${result.seed.seedFile}`)],
    ),
  ]
}

/** What the seed makes of the commitment: also of a draw that was given up. */
export function drawnBlocks(result: FirstResult, heading: (text: string) => Block): readonly Block[] {
  const drawn = result.winners.filter(({ rank }) => rank > 0).length
  return [
    heading('名额'),
    ...quotaBlocks(result.classes),
    heading('抽中名单'),
    paragraph(
      'text',
      `共${result.winners.length}户，其中随机抽中${drawn}户，全部检查${result.winners.length - drawn}户。`,
      true,
    ),
    ticketTable(result.winners),
    heading('递补顺序'),
    ...(result.reserve.length === 0
      ? [none()]
      : [
          paragraph('text', '在同一类别（乡镇）内依名次递补，须写明原因并附证明材料。', true),
          ticketTable(result.reserve),
        ]),
    heading('抽查事项'),
    ...keptWithEnd(itemBlocks(result.items)),
  ]
}

function quotaBlocks(classes: readonly ClassFacts[]): readonly Block[] {
  if (classes.length === 0) return [none('没有参加抽取的对象，不分配名额。')]
  const hasRuler = classes.some(({ ruler }) => ruler.length > 0)
  return [
    listTable(
      [46, 30, 50, 30],
      ['类别', '参加抽取', '比例或户数', '名额'],
      ['centre', 'centre', 'centre', 'centre'],
      classes.map((one) => [one.class, String(one.eligible), one.quotaText, String(one.quota)]),
    ),
    ...(hasRuler
      ? [
          paragraph(
            'note',
            '尺子法：把各乡镇按户数首尾相接排成一把尺子，随机定一个起点，每隔相等的距离取一户名额。乡镇先后由签号排定。',
          ),
        ]
      : []),
    ...classes.filter(({ ruler }) => ruler.length > 0).flatMap(rulerBlocks),
  ]
}

function rulerBlocks(one: ClassFacts): readonly Block[] {
  return [
    paragraph('text', `类别“${one.class}”：尺长${one.eligible}，起点 U＝${one.start ?? 0}。`, true),
    listTable(
      [16, 56, 24, 36, 24],
      ['先后', '乡镇（街道）', '户数', '尺上位置', '名额'],
      ['centre', 'centre', 'centre', 'centre', 'centre'],
      one.ruler.map((step, index) => [
        String(index + 1),
        step.region,
        String(step.eligible),
        `${step.from}—${step.to}`,
        String(step.quota),
      ]),
    ),
  ]
}

function itemBlocks(items: FirstResult['items']): readonly Block[] {
  if (items.length === 0) return [none('本次不抽取事项。')]
  return [
    listTable(
      [36, 28, 60, 32],
      ['部门', '事项编号', '抽查事项', '签号前12位'],
      ['centre', 'code', 'left', 'code'],
      items.map((item) => [
        item.group,
        item.id,
        item.name,
        item.mandatory ? '必查' : ticketStart(item.ticket),
      ]),
    ),
  ]
}
