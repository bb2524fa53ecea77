import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel, Row } from './model.ts'
import type { DrawHead } from './target-list.ts'
import { chineseDate } from './words.ts'

export interface GroupMember {
  readonly department: string
  /** Empty: the place is open */
  readonly name: string
  readonly certificate: string
  readonly phone: string
  readonly leader: boolean
}

/** Who goes together to which targets: a 检查组, or the inspectors drawn for one target. */
export interface InspectionGroup {
  readonly name: string
  readonly members: readonly GroupMember[]
  readonly targets: readonly string[]
}

export interface InspectorGroupsInput {
  readonly draw: DrawHead
  readonly groups: readonly InspectionGroup[]
  /** What came after the draw: replacements, refills, departments to come */
  readonly notes: readonly string[]
}

const columns = ['检查组', '部门', '姓名', '执法证号', '手机号码', '检查对象']
const widths = [22, 34, 34, 34, 30, 71]

// A cell merged over the members cannot be broken over two pages: longer lists are continued under the same members.
const mostTargetsInOneCell = 12

/** T7 检查人员分组表 (qinghe 五(三)5). */
export function inspectorGroups({ draw, groups, notes }: InspectorGroupsInput): DocumentModel {
  return {
    title: `${draw.title}检查人员分组表`,
    date: draw.date,
    mark: draw.mark,
    sectionCount: 1,
    sections: [
      {
        name: '检查人员分组表',
        orientation: 'landscape',
        pages: 'continue',
        blocks: [
          paragraph('title', '检查人员分组表'),
          paragraph('subtitle', draw.title),
          sides(`抽取编号：${draw.number}　共${groups.length}组`, `抽取日期：${chineseDate(draw.date)}`),
          table(widths, [headRow(columns)], groups.flatMap(groupRows)),
          ...notes.map((note, index) => paragraph('note', `备注${index + 1}：${note}`)),
        ],
      },
    ],
  }
}

function groupRows({ name, members, targets }: InspectionGroup): readonly Row[] {
  const lines = targets.length === 1 ? targets : targets.map((target, index) => `${index + 1}. ${target}`)
  const parts = Math.max(1, Math.ceil(lines.length / mostTargetsInOneCell))
  return Array.from({ length: parts }, (_, part) => {
    const from = part * mostTargetsInOneCell
    const list = lines.slice(from, from + mostTargetsInOneCell).join('\n')
    return partRows(part === 0 ? name : `${name}（续）`, members, list)
  }).flat()
}

function partRows(name: string, members: readonly GroupMember[], list: string): readonly Row[] {
  const rows = Math.max(1, members.length)
  const first = cell(name, 'centre', { rows })
  const last = cell(list, 'left', { rows })
  if (members.length === 0) return [row([first, cell(''), cell(''), cell(''), cell(''), last])]
  return members.map((member, index) =>
    row([...(index === 0 ? [first] : []), ...memberCells(member), ...(index === 0 ? [last] : [])]),
  )
}

function memberCells(member: GroupMember) {
  const name = member.leader ? `${member.name}（组长）` : member.name
  return [member.department, name, member.certificate, member.phone].map((text) => cell(text, 'centre'))
}
