import { cell, paragraph, row, table } from './make.ts'
import type { Block, Row } from './model.ts'

export interface ServiceReceipt {
  /** 送达机关; several send one paper together */
  readonly departments: readonly string[]
  readonly target: { readonly name: string; readonly id: string }
  /** 送达文书, with its number or a place for it */
  readonly paper: string
}

const wide = (label: string, text: string, height = 10): Row =>
  row([cell(label, 'label'), cell(text, 'left', { columns: 3 })], height)

/** 送达回证: a sheet that the department keeps when it is signed. */
export function serviceReceipt({ departments, target, paper }: ServiceReceipt): readonly Block[] {
  return [
    ...departments.map((department) => paragraph('subtitle', department, true)),
    paragraph('title', '送达回证'),
    table(
      [30, 48, 30, 48],
      [],
      [
        wide('送达机关', departments.join('、')),
        wide('受送达人', `${target.name}\n统一社会信用代码：${target.id}`),
        wide('送达文书', paper),
        wide('送达方式', '□直接送达　□留置送达　□邮寄送达　□电子送达　□其他：＿＿＿＿'),
        row(
          [cell('送达地点', 'label'), cell(''), cell('送达时间', 'label'), cell('　　　年　月　日　时')],
          12,
        ),
        row([cell('受送达人签收', 'label'), cell(''), cell('送达人签名', 'label'), cell('')], 18),
        wide('备注', '代收的写明与受送达人的关系；拒绝签收的写明理由、见证人和送达情况：', 22),
      ],
      true,
    ),
    paragraph('note', '本回证由送达人交受送达人签收后收回，由检查机关存档。'),
  ]
}
