import type { JointRecordForm, JointRecordInput } from './joint-record-input.ts'
import { departmentBlocks } from './joint-record-department.ts'
import { cell, chineseNumeral, paragraph, row, sides, table } from './make.ts'
import type { Block, DocumentModel, Row, Section, TableBlock } from './model.ts'
import { creditText } from './target-list.ts'

const formTitle = '随机抽查联合检查记录表'

/** W3 一企一表 of one target (qinghe 五(二)2, (三)4). Whatever the inspection will show stays empty for the pen. */
export function jointRecord(form: JointRecordForm, record: JointRecordInput): DocumentModel {
  return {
    title: `${record.target.name}${formTitle}`,
    date: form.draw.date,
    mark: form.draw.mark,
    sectionCount: 1,
    // Made when it is written: a thousand papers wait in one batch.
    sections: {
      *[Symbol.iterator]() {
        yield recordSection(form, record)
      },
    },
  }
}

/** All targets of a draw in one file, each on paper of its own; records are read one by one while it is written. */
export function jointRecords(form: JointRecordForm, records: Iterable<JointRecordInput>): DocumentModel {
  return {
    title: `${form.draw.title}${formTitle}`,
    date: form.draw.date,
    mark: form.draw.mark,
    sectionCount: form.count,
    sections: {
      *[Symbol.iterator]() {
        for (const record of records) yield recordSection(form, record)
      },
    },
  }
}

function recordSection(form: JointRecordForm, record: JointRecordInput): Section {
  const blocks: readonly Block[] = [
    paragraph('title', formTitle),
    paragraph('subtitle', '（一企一表）'),
    sides(`抽取编号：${form.draw.number}`, `第${record.position}户　共${form.count}户`),
    identity(form, record),
    ...record.departments.flatMap((department, index) =>
      departmentBlocks(form, department, chineseNumeral(index + 1)),
    ),
    ...confirmation(form, record),
  ]
  return { name: record.target.name, orientation: 'portrait', pages: 'restart', blocks }
}

function identity(form: JointRecordForm, { target, team }: JointRecordInput): TableBlock {
  const credit = creditText(target)
  return table(
    [32, 50, 28, 46],
    [],
    [
      wide('检查对象', target.name),
      pair('统一社会信用代码', target.id, '法定代表人', target.legalRepresentative),
      wide('地址', target.address),
      pair('行业', target.industry, '信用风险等级', credit),
      pair('联系人', target.contact, '联系电话', target.phone),
      wide('抽查任务', form.taskName),
      pair('抽查计划编号', form.planNumber, '抽查任务编号', form.taskNumber),
      pair('抽查类型', form.selectionText, '检查组', team),
      pair('检查日期', '', '扫码入企编号', ''),
    ],
  )
}

function wide(label: string, text: string): Row {
  return row([cell(label, 'label'), cell(text, 'left', { columns: 3 })], 7)
}

function pair(label: string, text: string, label2: string, text2: string): Row {
  return row([cell(label, 'label'), cell(text), cell(label2, 'label'), cell(text2)], 7)
}

function confirmation(
  { draw }: JointRecordForm,
  { target, departments }: JointRecordInput,
): readonly Block[] {
  const rows = [
    // The page that is signed says by itself whom it is about.
    row([cell('检查对象', 'label'), cell(`${target.name}（${target.id}）\n抽取编号：${draw.number}`)]),
    row([cell('检查对象意见', 'label'), cell('□对以上记录无异议　□有异议（写明）：')], 12),
    row(
      [
        cell('签字盖章', 'label'),
        cell('法定代表人（签字）：　　　　　　　　　（盖章）\n　　　　　年　　月　　日'),
      ],
      18,
    ),
    row(
      [
        cell('拒绝签字', 'label'),
        cell('□检查对象拒绝签字，原因：\n检查人员（签名）：　　　　　　　　　　　　年　　月　　日'),
      ],
      18,
    ),
  ]
  return [
    paragraph('heading', `${chineseNumeral(departments.length + 1)}、检查对象确认`),
    table([30, 126], [], rows, true),
    paragraph('note', '检查对象拒绝签字的，由检查人员在本表上如实记录。'),
  ]
}
