import { headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import { chineseDate } from '../words.ts'
import { drawnBlocks } from './first-round.ts'
import type { DrawRecordInput, VoidFacts } from './input.ts'
import { codePairs, listTable, none, pairTable, sheetHead } from './parts.ts'
import { nameOfRound, roundBlocks } from './second-round.ts'
import { keptWithEnd, sheetEnd } from './signing.ts'

/** C6 作废单: why, by whom, and what giving up must not hide (draw-protocol.md §5). */
export function voidSheet(input: DrawRecordInput, voided: VoidFacts): readonly Block[] {
  const heading = headings()
  return [
    ...sheetHead({ ...input, voided: null }, '作废单'),
    heading('作废'),
    pairTable([
      ['作废原因', voided.reason],
      ['决定人', voided.people.join('、')],
      ['作废日期', chineseDate(voided.on)],
      ['作废时进度', voided.stage],
    ]),
    paragraph('note', '作废后编号保留，不再使用；重新抽取另编编号，由各方重新承诺、重新写号。'),
    ...openBlocks(input, voided.open, heading),
    ...sheetEnd(voided.end, heading('签字'), [['承诺码', lastCommit(input)]], []),
  ]
}

const lastCommit = ({ first, second }: DrawRecordInput) =>
  (second.at(-1)?.commitment ?? first.commitment).commit

type Heading = (text: string) => Block

function openBlocks(
  { second: rounds }: DrawRecordInput,
  open: VoidFacts['open'],
  heading: Heading,
): readonly Block[] {
  if (open === null)
    return [
      heading('已有结果'),
      ...keptWithEnd([none('作废时没有已承诺而未抽出的一轮，已有结果见各轮结果单。')]),
    ]
  const { slips, machine } = open
  const name = nameOfRound(rounds, open.round)
  if (slips === null)
    return [heading('公开事项'), ...keptWithEnd([none(`${name}作废时还没有人写号，没有应当公开的号码。`)])]
  return [
    heading('公开的号码'),
    paragraph('text', `${name}作废时已有号码写出，依规则公开全部号码和机器号码，不得以作废掩盖结果。`, true),
    listTable(
      [12, 76, 40, 28],
      ['次序', '写号人', '号码', '状态'],
      ['centre', 'left', 'code', 'centre'],
      slips.map(({ who, digits, fixed }, index) => [
        String(index + 1),
        who,
        digits,
        digits === '' ? '未写' : fixed ? '已确认' : '已录入，未确认',
      ]),
    ),
    codePairs([['机器号码', machine]]),
    ...wouldBe(name, open, heading),
  ]
}

function wouldBe(name: string, open: NonNullable<VoidFacts['open']>, heading: Heading): readonly Block[] {
  const { first, second } = open
  const seed = first?.seed ?? second?.result?.seed
  if (seed === undefined)
    return [heading('应有的结果'), ...keptWithEnd([none('号码没有全部确认，种子不能形成，没有结果。')])]
  return [
    heading('应有的结果'),
    paragraph('text', `以下是${name}如不作废应有的结果，仅供核对，不作检查依据。`),
    { kind: 'code', caption: `种子 S（${seed.seedFile} 的 SHA-256）`, code: seed.seed },
    ...(first === null ? [] : drawnBlocks(first, heading)),
    ...(second === null ? [] : roundBlocks(second, heading)),
  ]
}
