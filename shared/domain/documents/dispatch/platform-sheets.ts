import { certificateNumber } from '../../rosters/certificate-number.ts'
import type { Target } from '../../rosters/types.ts'
import type { Plan, Task } from '../../plan/types.ts'

/** What was drawn for one department. */
export interface PlatformDepartment {
  readonly department: string
  readonly items: readonly string[]
  /** Target → who goes there; none where they are still to be drawn */
  readonly inspectors: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>
}

/** One target's results of one department; an item without results is still to be inspected, or approved. */
export interface PlatformResult {
  readonly targetName: string
  readonly targetId: string
  readonly department: string
  /** 抽查完成日期; empty: not known yet */
  readonly completedOn: string
  readonly items: readonly { readonly name: string; readonly results: readonly string[] }[]
}

/** What every row of the disclosure begins with. */
export interface PlatformTask {
  readonly plan: Plan
  readonly task: Task
}

export interface PlatformInput extends PlatformTask {
  readonly draw: { readonly number: string; readonly date: string }
  /** Whoever is inspected, in the order of the list */
  readonly targets: readonly Target[]
  readonly departments: readonly PlatformDepartment[]
  /** By target, the departments in their order */
  readonly results: readonly PlatformResult[]
  /** With telephone numbers */
  readonly personal: boolean
}

export interface TextTable {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: Iterable<readonly string[]>
}

const taskHeaders = ['抽查计划编号', '抽查计划名称', '抽查任务编号', '抽查任务名称'] as const
const taskCells = ({ plan, task }: PlatformTask) => [plan.number, plan.name, task.number, task.name]

/** D8: what the provincial platform is told, in the field order of the public disclosure. */
export function platformSheets(input: PlatformInput): readonly TextTable[] {
  return [planSheet(input), targetSheet(input), inspectorSheet(input), disclosureSheet(input, input.results)]
}

function planSheet(input: PlatformInput): TextTable {
  const { task, draw, targets, departments } = input
  return {
    name: '抽查计划',
    headers: [
      ...taskHeaders,
      '抽查类型',
      '抽查比例',
      '抽查事项',
      '抽查对象范围',
      '发起部门',
      '联合部门',
      '抽查时间',
      '抽查机关',
      '抽取编号',
      '抽取日期',
      '抽查对象户数',
    ],
    rows: [
      [
        ...taskCells(input),
        task.selectionText,
        task.ratioText,
        task.itemsText,
        task.scopeText,
        task.initiator,
        task.partners,
        task.periodText,
        departments.map(({ department }) => department).join('、'),
        draw.number,
        draw.date,
        String(targets.length),
      ],
    ],
  }
}

function targetSheet(input: PlatformInput): TextTable {
  return {
    name: '检查对象',
    headers: [
      ...taskHeaders,
      '序号',
      '检查对象名称',
      '统一社会信用代码',
      '主体类型',
      '行业',
      '地址',
      '法定代表人',
      ...(input.personal ? ['联系电话'] : []),
    ],
    rows: input.targets.map((target, index) => [
      ...taskCells(input),
      String(index + 1),
      target.name,
      target.id,
      target.type,
      target.industry,
      target.address,
      target.legalRepresentative,
      ...(input.personal ? [target.phone] : []),
    ]),
  }
}

/** Entered into the platform, never published (domain.md). */
function inspectorSheet(input: PlatformInput): TextTable {
  const { targets, departments } = input
  return {
    name: '检查人员（不公示）',
    headers: [...taskHeaders, '检查对象名称', '统一社会信用代码', '抽查机关', '检查人员', '执法证号'],
    rows: targets.flatMap((target) =>
      departments.flatMap(({ department, inspectors }) =>
        (inspectors.get(target.id) ?? []).map(({ id, name }) => [
          ...taskCells(input),
          target.name,
          target.id,
          department,
          name,
          certificateNumber(id),
        ]),
      ),
    ),
  }
}

/** 抽查结果 as the public sees it: a row per target and item. Nobody who inspected is named. */
export function disclosureSheet(of: PlatformTask, results: readonly PlatformResult[]): TextTable {
  return {
    name: '抽查结果公示',
    headers: [
      '检查对象名称',
      '统一社会信用代码',
      ...taskHeaders,
      '抽查类型',
      '抽查机关',
      '抽查完成日期',
      '序号',
      '抽查事项',
      '检查结果',
    ],
    rows: { [Symbol.iterator]: () => resultRows(of, results) },
  }
}

/** 序号 counts the items of one target over all departments, as its public page does. */
function* resultRows(
  of: PlatformTask,
  results: readonly PlatformResult[],
): Generator<readonly string[], void> {
  let serial = 0
  let before = ''
  for (const { targetName, targetId, department, completedOn, items } of results) {
    if (targetId !== before) serial = 0
    before = targetId
    for (const item of items) {
      serial += 1
      yield [
        targetName,
        targetId,
        ...taskCells(of),
        of.task.selectionText,
        department,
        completedOn,
        String(serial),
        item.name,
        item.results.join('、'),
      ]
    }
  }
}
