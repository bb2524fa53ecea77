import { headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import type {
  ClassFacts,
  DrawRecordInput,
  FirstResult,
  FrameChanges,
  PoolFacts,
  TicketFacts,
} from './input.ts'
import {
  commitmentBlocks,
  factsTable,
  listTable,
  none,
  seedBlocks,
  sheetEnd,
  sheetHead,
  ticketStart,
} from './parts.ts'

/** Signed before the first slip is written: what can be drawn, and the code that fixes it. */
export function firstCommitment(input: DrawRecordInput): readonly Block[] {
  const heading = headings()
  const { commitment } = input.first
  return [
    ...sheetHead(input, '第一轮　承诺单'),
    heading('抽取事由'),
    factsTable(input.facts),
    heading('抽查范围'),
    ...poolBlocks(input.pool),
    heading('名录变动'),
    ...changeBlocks(input.pool.changes),
    heading('承诺'),
    ...commitmentBlocks(commitment, '2-plan.txt'),
    ...sheetEnd(commitment.end, heading('签字'), '2-plan.txt', [['承诺码', commitment.commit]]),
  ]
}

function poolBlocks(pool: PoolFacts): readonly Block[] {
  const excluded = pool.excluded.map(({ reason, count }) => `${reason}${count}户`).join('，')
  const sum = pool.excluded.reduce((total, { count }) => total + count, 0)
  return [
    paragraph(
      'text',
      `范围内共${pool.scope}户：参加抽取${pool.eligible}户，全部检查${pool.mandatory}户，排除${sum}户${excluded === '' ? '' : `（${excluded}）`}。`,
    ),
    listTable(
      [44, 56, 28, 28],
      ['类别', '乡镇（街道）', '参加抽取', '全部检查'],
      ['centre', 'centre', 'centre', 'centre'],
      pool.cells.map((cell) => [cell.class, cell.region, String(cell.eligible), String(cell.mandatory)]),
    ),
  ]
}

const changeWords = {
  added: '新增',
  removed: '移出',
  'class-changed': '类别变动',
  'newly-excluded': '新排除',
} as const

function changeBlocks(changes: FrameChanges | null): readonly Block[] {
  if (changes === null) return [none('本办此前没有可比的抽取。')]
  if (changes.lines.length === 0) return [none(`与${changes.since}相比没有变动。`)]
  return [
    paragraph('text', `与${changes.since}相比，变动${changes.lines.length}户：`, true),
    listTable(
      [22, 58, 42, 34],
      ['变动', '名称', '统一社会信用代码', '说明'],
      ['centre', 'left', 'code', 'left'],
      changes.lines.map((line) => [changeWords[line.change], line.name, line.id, line.detail]),
    ),
  ]
}

/** Signed after the draw: digits, seed, quotas, winners, reserve, items. */
export function firstResult(input: DrawRecordInput, result: FirstResult): readonly Block[] {
  const heading = headings()
  const drawn = result.winners.filter(({ rank }) => rank > 0).length
  return [
    ...sheetHead(input, '第一轮　结果单'),
    { kind: 'code', caption: '承诺码（请与签字的承诺单核对）', code: input.first.commitment.commit },
    heading('数字与种子'),
    ...seedBlocks(result.seed, '3-seed.txt'),
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
          paragraph('text', '同一类别（乡镇）内依次递补，须有原因和文书。', true),
          ticketTable(result.reserve),
        ]),
    heading('抽查事项'),
    ...itemBlocks(result.items),
    ...sheetEnd(result.end, heading('签字'), '2-plan.txt、3-seed.txt', [
      ['承诺码', input.first.commitment.commit],
      ['种子 S', result.seed.seed],
    ]),
  ]
}

function quotaBlocks(classes: readonly ClassFacts[]): readonly Block[] {
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
            '尺子：把各乡镇按户数首尾相接排成一把尺子，随机定一个起点，每隔相等的距离取一户名额。乡镇先后由签号排定。',
          ),
        ]
      : []),
    ...classes.filter(({ ruler }) => ruler.length > 0).flatMap(rulerBlocks),
  ]
}

function rulerBlocks(one: ClassFacts): readonly Block[] {
  return [
    paragraph('text', `类别“${one.class}”：尺长${one.eligible}，起点${one.start ?? 0}。`, true),
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

function ticketTable(tickets: readonly TicketFacts[]): Block {
  return listTable(
    [11, 47, 38, 28, 32],
    ['名次', '名称', '统一社会信用代码', '类别、乡镇', '签号前12位'],
    ['centre', 'left', 'code', 'centre', 'code'],
    tickets.map((one) => [
      one.rank === 0 ? '—' : String(one.rank),
      one.name,
      one.id,
      [one.class, one.region].filter((word) => word !== '').join('\n'),
      one.rank === 0 ? '全部检查' : ticketStart(one.ticket),
    ]),
  )
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
