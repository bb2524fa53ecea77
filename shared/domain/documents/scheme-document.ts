import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { Block, DocumentModel, Row, TableBlock } from './model.ts'
import { annexLabel, annexSection, bodySection, framed } from './official-document.ts'
import type { NumberedHead } from './official-head.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'
import { chineseDate } from './words.ts'

export interface SchemeDocumentInput {
  readonly text: FilledTemplate
  readonly scheme: Scheme
  /** In the order of the scheme's departments */
  readonly items: readonly Item[]
  readonly bureau: string
  readonly date: string
  readonly mark: string
  /** Null: printed plain */
  readonly head?: NumberedHead | null
}

/** 抽查实施方案 of a task: the office's text, who approved it, items and departments as annexes (ningjin 二(三), yanshi 第十二条). */
export function schemeDocument(input: SchemeDocumentInput): DocumentModel {
  const { text, scheme, items, bureau, date, mark, head = null } = input
  const tables = [itemTable(scheme, items), departmentTable(scheme)]
  const body = bodySection('实施方案', {
    ...framed(bureau, head, date),
    text: [...templateBlocks(text.paragraphs), approvalLine(scheme)],
    annexes: tables.map((one) => one.title),
  })
  const annexes = tables.map(({ title, table: own }, index) => {
    const label = annexLabel(index, tables.length)
    const page = { name: label, orientation: 'portrait', pages: 'continue' } as const
    return annexSection({ ...page, blocks: [paragraph('title', title), own] }, label)
  })
  const sections = [body, ...annexes]
  return { title: titleOf(text.paragraphs), date, mark, sectionCount: sections.length, sections }
}

/** Empty for the pen until somebody has approved. */
function approvalLine({ approvedBy, approvedOn }: Scheme): Block {
  return sides(
    `批准人：${approvedBy === '' ? '＿＿＿＿＿＿' : approvedBy}`,
    `批准日期：${approvedOn === '' ? '　　　年　　月　　日' : chineseDate(approvedOn)}`,
  )
}

interface Annex {
  readonly title: string
  readonly table: TableBlock
}

function itemTable({ mandatoryItemIds }: Scheme, items: readonly Item[]): Annex {
  const rows = items.map((item, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(item.department, 'centre'),
      cell(item.name),
      cell(item.legalBasis),
      cell(item.method, 'centre'),
      cell(mandatoryItemIds.includes(item.id) ? '必查' : '', 'centre'),
    ]),
  )
  return {
    title: '抽查事项（按部门）',
    table: table(
      [11, 32, 42, 38, 20, 13],
      [headRow(['序号', '部门', '抽查事项', '法律依据', '方式', '必查'])],
      rows,
    ),
  }
}

function departmentTable({ departments }: Scheme): Annex {
  const rows = departments.flatMap((one, at): readonly Row[] => {
    const span = { rows: Math.max(1, one.places.length) }
    const head = [cell(String(at + 1), 'number', span), cell(one.department, 'centre', span)]
    const teams = cell(one.teams === null ? '按户抽取' : `${one.teams}个检查组`, 'centre', span)
    if (one.places.length === 0) return [row([...head, cell(''), cell(''), teams])]
    return one.places.map(({ kind, place, specialty }, index) => {
      const own = [
        cell(`第${place}名${kind === '*' ? '' : `（${kind}）`}`, 'centre'),
        cell(specialty === '' ? '不限' : specialty, 'centre'),
      ]
      return row(index === 0 ? [...head, ...own, teams] : own)
    })
  })
  return {
    title: '参加部门和检查人员',
    table: table([14, 52, 34, 30, 26], [headRow(['序号', '部门', '派出人员', '专长', '编组'])], rows),
  }
}
