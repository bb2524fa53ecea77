import { cell, row, table } from './make.ts'
import type { Cell, Row, TableBlock } from './model.ts'
import type { MonthlyPublication, MonthlyReportContent } from './monthly-report.ts'
import { countText } from './table-words.ts'

const widths = [10, 33, 26, 26, 33, 28]
const columns = widths.length

/** T3's table: two parts under heads of their own, rows numbered 1 to 5 (ningjin 附件1). */
export function monthlyTable({ meetings, papers, trainings, own, joint }: MonthlyReportContent): TableBlock {
  return table(
    widths,
    [],
    [
      across('一、“双随机、一公开”监管工作安排部署情况', 'label'),
      workRow(1, '本月召开会议部署双随机工作', meetings),
      workRow(2, '本月有关双随机工作文件', papers),
      workRow(3, '本月组织业务培训', trainings),
      across('二、“双随机、一公开”监管工作开展情况', 'label'),
      across('本月按年度计划开展随机抽查情况', 'head'),
      ...countRows(
        4,
        ['部门名称', '检查事项数', '检查主体数量', published, '抽查实施方案文件'],
        own.map(({ department, items, targets, publications, schemes }) => [
          cell(department, 'centre'),
          cell(countText(items), 'number'),
          cell(countText(targets), 'number'),
          ...sourceCells(publications, schemes),
        ]),
      ),
      across('本月本级参与跨部门联合抽查情况', 'head'),
      ...countRows(
        5,
        ['牵头部门', '参与部门名称', '检查主体数量', published, '抽查实施文件'],
        joint.map(({ lead, partners, targets, publications, schemes }) => [
          cell(lead, 'centre'),
          cell(partners.join('、'), 'centre'),
          cell(countText(targets), 'number'),
          ...sourceCells(publications, schemes),
        ]),
      ),
    ],
  )
}

const published = '抽查结果公示网站及公示结果数量'

const across = (text: string, style: 'label' | 'head'): Row => row([cell(text, style, { columns })], 9)

function workRow(number: number, label: string, lines: readonly string[]): Row {
  const texts = lines.length > 1 ? lines.map((line, index) => `${index + 1}. ${line}`) : lines
  return row(
    [
      cell(String(number), 'number'),
      cell(label, 'centre'),
      cell(texts.join('\n'), 'left', { columns: columns - 2 }),
    ],
    18,
  )
}

const sourceCells = (publications: readonly MonthlyPublication[], schemes: readonly string[]) => [
  cell(publications.map(publicationText).join('\n'), 'centre'),
  cell(schemes.join('\n'), 'centre'),
]

function publicationText({ site, results }: MonthlyPublication): string {
  if (results === null) return site
  return site === '' ? `${results}条` : `${site}：${results}条`
}

// A number merged over its rows cannot be broken over two pages: the head comes again with its number.
const mostRowsUnderHead = 8
const rowsForPen = 2

/** A head with its number beside all that is counted below it; nothing to count: rows for the pen. */
function countRows(number: number, heads: readonly string[], counted: readonly (readonly Cell[])[]) {
  const empty = Array.from({ length: rowsForPen }, () => heads.map(() => cell('', 'centre')))
  const all = counted.length === 0 ? empty : counted
  return Array.from({ length: Math.ceil(all.length / mostRowsUnderHead) }, (_, part) => {
    const own = all.slice(part * mostRowsUnderHead, (part + 1) * mostRowsUnderHead)
    const label = cell(String(number), 'number', { rows: own.length + 1 })
    return [
      row([label, ...heads.map((text) => cell(text, 'head'))], 11),
      ...own.map((cells) => row(cells, 11)),
    ]
  }).flat()
}
