import {
  countChanges,
  frameChangeKinds,
  frameChangeWords,
  type FrameChangeKind,
} from '#shared/domain/draw/frame-changes.ts'
import { headings, paragraph } from '../make.ts'
import type { Block } from '../model.ts'
import { chineseDate } from '../words.ts'
import type { DrawRecordInput, FrameChanges } from './input.ts'
import { listTable, none, sheetHead } from './parts.ts'
import { keptWithEnd, sheetEnd } from './signing.ts'

/** C4 名录变动表: the frame against that of the last draw, signed with the commitment (draw-protocol.md §5). */
export function changeList(input: DrawRecordInput): readonly Block[] {
  const heading = headings()
  const { changes, first } = input
  return [
    ...sheetHead(input, '名录变动表'),
    heading('与上一次抽取的比较'),
    ...changesSummary(changes, '逐户列于下表'),
    heading('变动明细'),
    ...keptWithEnd(detailBlocks(changes)),
    ...sheetEnd(
      first.commitment.end,
      heading('签字'),
      [['承诺码', first.commitment.commit]],
      ['本表只列两次抽取范围之内的检查对象，从未列入任何一次范围的不在表内。'],
    ),
  ]
}

/** Against what the frame is compared, and how much has changed. */
export function changesSummary(
  changes: FrameChanges | null,
  where = '逐户见《名录变动表》',
): readonly Block[] {
  if (changes === null) return [none('此前没有作过承诺的抽取，没有可比的名录。')]
  const { since, sameScope, common } = changes
  const last = `${since.number}（${since.title}，${chineseDate(since.date)}${since.voided ? '，已作废' : ''}）`
  const scope = sameScope
    ? `与上一次同一范围的抽取${last}相比`
    : `此前没有同一范围的抽取。与最近一次抽取${last}相比（两次的抽查条件不同，新增、移出包括因此进出范围的对象）`
  const kept = `两次都在范围内的有${common}户`
  if (common === 0) return [none(`${scope}：没有共同的检查对象，不逐户列出。`)]
  if (changes.changes.length === 0) return [none(`${scope}：${kept}，没有变动。`)]
  return [none(`${scope}：${kept}；${countsText(changes)}，${where}。`)]
}

function countsText({ changes }: FrameChanges): string {
  const counts = countChanges(changes)
  return frameChangeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${frameChangeWords[kind]}${counts[kind]}户`)
    .join('，')
}

function detailBlocks(changes: FrameChanges | null): readonly Block[] {
  if (changes === null || changes.common === 0 || changes.changes.length === 0) return [none()]
  const order = (kind: FrameChangeKind) => frameChangeKinds.indexOf(kind)
  return [
    paragraph('note', '“说明”栏：类别变动写原类别和现类别，排除写排除原因，其余写类别、乡镇。', true),
    listTable(
      [12, 26, 50, 38, 30],
      ['序号', '变动', '名称', '统一社会信用代码', '说明'],
      ['centre', 'centre', 'left', 'code', 'left'],
      changes.changes
        .toSorted((one, other) => order(one.change) - order(other.change))
        .map((line, index) => [
          String(index + 1),
          frameChangeWords[line.change],
          line.name,
          line.id,
          line.detail,
        ]),
    ),
  ]
}
