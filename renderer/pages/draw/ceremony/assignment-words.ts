import type { AssignmentView, DrawView, OpenPlace } from '#shared/contract/index.ts'

/** 「李某（组长）、王某」; a place that could not be filled says so. */
export function peopleOf(assignment: AssignmentView): string {
  return assignment.places
    .map(({ inspectorName, leader, specialty }) => {
      if (inspectorName === '') return '空缺'
      const duty = [leader ? '组长' : '', specialty].filter(Boolean).join('，')
      return duty === '' ? inspectorName : `${inspectorName}（${duty}）`
    })
    .join('、')
}

/** Why a place stays empty, as the search proved it (a Hall set in words). */
export function openPlaceSentence(view: DrawView, open: OpenPlace): string {
  const target = view.tickets.find(({ id }) => id === open.targetId)?.name ?? open.targetId
  const need = open.specialty === '' ? '' : `（须有专长「${open.specialty}」）`
  if (open.inspectors.length === 0) {
    return `${target}：${open.department}第 ${open.place} 人${need}空缺。没有一名检查人员符合条件。`
  }
  return `${target}：${open.department}第 ${open.place} 人${need}空缺。能担任的只有 ${open.inspectors.length} 人，却有 ${open.competing} 个岗位要他们，无论怎样分都不够。`
}

/** Targets of a department by team, or one by one where there are no teams. */
export function assignmentLines(view: DrawView): readonly AssignmentView[] {
  return view.assignments.toSorted(
    (one, other) =>
      one.department.localeCompare(other.department, 'zh-CN') ||
      one.team.localeCompare(other.team) ||
      one.targetName.localeCompare(other.targetName, 'zh-CN'),
  )
}
