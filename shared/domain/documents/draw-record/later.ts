import { headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import { chineseDate } from '../words.ts'
import type { DrawRecordInput, FirstResult, ReplacementFacts, SecondRound } from './input.ts'
import { codeRow, documentRows, listTable, none, pairTable, sheetHead, ticketStart } from './parts.ts'
import { refillResults } from './second-round.ts'
import { keptWithEnd, sheetEnd } from './signing.ts'

/** Refills that are drawn: what happened to the table after it was in force. */
export const refillsHeld = ({ second }: DrawRecordInput): readonly SecondRound[] =>
  second.filter(({ kind, result }) => kind === 'refill' && result !== null)

/** C5 递补、补位记录: who came in whose place, why, on what document; signed. */
export function laterRecord(input: DrawRecordInput): readonly Block[] {
  const heading = headings()
  const { replacements, laterEnd } = input
  const refills = refillsHeld(input)
  return [
    ...sheetHead(input, '递补、补位记录'),
    heading('检查对象递补'),
    ...(replacements.length === 0 ? [none()] : replacements.flatMap(replacementBlocks)),
    heading('检查人员补位'),
    ...(refills.length === 0 ? keptWithEnd([none()]) : refills.flatMap(refillBlocks)),
    ...sheetEnd(laterEnd, heading('签字'), [], ['递补只能按递补顺序进行；补位由另行承诺的一轮抽取决定。']),
  ]
}

function replacementBlocks(one: ReplacementFacts, index: number): readonly Block[] {
  return [
    paragraph('subheading', `（${index + 1}）${chineseDate(one.on)}`),
    pairTable(
      [
        ['原抽中对象', `${one.target}（${one.targetId}）`],
        ['递补对象', `${one.replacement}（${one.replacementId}）`],
        ['递补依据', `${one.stratum}，签号第${one.rank}名，签号前12位 ${ticketStart(one.ticket)}`],
        ['递补原因', one.reason],
      ],
      [...documentRows(one.documents), codeRow('记录码', one.ledgerHead)],
      true,
    ),
  ]
}

function refillBlocks(round: SecondRound, index: number): readonly Block[] {
  const reasons = [...new Set(round.refills.map(({ reason }) => reason))]
  return [
    paragraph('subheading', `（${index + 1}）${round.departments.join('、')}`),
    pairTable(
      [['补位原因', reasons.join('\n')]],
      [...documentRows(round.documents), codeRow('承诺码', round.commitment.commit)],
      true,
    ),
    ...keptWithEnd(refillResults(round)),
  ]
}

/** C3 递补名单: for the office at work: who is next, and who was used. */
export function reserveList(input: DrawRecordInput, { reserve }: FirstResult): readonly Block[] {
  const used = reserve.filter(({ usedFor }) => usedFor !== '').length
  return [
    ...sheetHead(input, '递补名单'),
    paragraph(
      'text',
      `共${reserve.length}户，已递补${used}户。被抽中的对象注销、停业或查无下落的，在同一类别（乡镇）内依名次递补，不得越过；须写明原因，附证明材料，在程序中登记。`,
    ),
    ...(reserve.length === 0
      ? [none('没有可以递补的对象。')]
      : [
          listTable(
            [11, 37, 38, 22, 26, 22],
            ['名次', '名称', '统一社会信用代码', '类别、乡镇', '签号前12位', '使用情况'],
            ['centre', 'left', 'code', 'centre', 'code', 'left'],
            reserve.map((one) => [
              String(one.rank),
              one.name,
              one.id,
              [one.class, one.region].filter((word) => word !== '').join('\n'),
              ticketStart(one.ticket),
              one.usedFor === '' ? '' : `已递补${one.usedFor}`,
            ]),
          ),
        ]),
  ]
}
