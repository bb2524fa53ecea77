import type { JointRecordForm, RecordDepartment, RecordItem } from './joint-record-input.ts'
import { cell, headRow, paragraph, row, table } from './make.ts'
import type { Block, Row } from './model.ts'

// 行政处罚法 and qinghe 五(二)2: no inspection by fewer than two.
const fewestInspectors = 2

/** One department's part of a joint record: its drawn items, its findings, its inspectors' signatures. */
export function departmentBlocks(
  form: JointRecordForm,
  department: RecordDepartment,
  numeral: string,
): readonly Block[] {
  return [
    paragraph('heading', `${numeral}、${department.department}`),
    table(
      [13, 84, 10, 10, 14, 25],
      [headRow(['序号', '检查事项及要点', '是', '否', '不适用', '备注'])],
      department.items.flatMap(itemRows),
    ),
    table([30, 126], [], findingRows(form), true),
    table(
      [30, 36, 42, 48],
      [headRow(['检查人员', '姓名', '执法证号', '签名'])],
      inspectorRows(department),
      true,
    ),
  ]
}

function itemRows(item: RecordItem, index: number): readonly Row[] {
  const number = index + 1
  const basis = item.legalBasis === '' ? '' : `\n依据：${item.legalBasis}`
  const head = row([cell(String(number), 'label'), cell(`${item.name}${basis}`, 'label', { columns: 5 })])
  const own = item.ownPoints.map((point) => `【自定】${point}`)
  // An item without standard points is judged as a whole.
  const points = [...(item.points.length === 0 ? ['本事项总体符合要求'] : item.points), ...own]
  return [head, ...points.map((point, at) => pointRow(`${number}.${at + 1}`, point))]
}

function pointRow(number: string, point: string): Row {
  return row([
    cell(number, 'centre'),
    cell(point),
    ...['□', '□', '□'].map((box) => cell(box, 'centre')),
    cell(''),
  ])
}

function findingRows(form: JointRecordForm): readonly Row[] {
  return [
    row([cell('检查方式', 'label'), cell(boxes([...form.methods, '其他：＿＿＿＿']))]),
    row([cell('检查发现', 'label'), cell('□未发现问题　□发现问题（写明）：')], 15),
    row([cell('处理建议', 'label'), cell(boxes([...form.handling, '其他：＿＿＿＿']))]),
  ]
}

function boxes(words: readonly string[]): string {
  return words.map((word) => `□${word}`).join('　')
}

function inspectorRows({ inspectors }: RecordDepartment): readonly Row[] {
  const rows = Math.max(fewestInspectors, inspectors.length)
  return Array.from({ length: rows }, (_, index) => {
    const inspector = inspectors[index]
    const role = inspector?.leader === true ? '组长' : `检查人员${index + 1}`
    return row(
      [
        cell(role, 'label'),
        cell(inspector?.name ?? '', 'centre'),
        cell(inspector?.certificate ?? '', 'centre'),
        cell('', 'centre'),
      ],
      9,
    )
  })
}
