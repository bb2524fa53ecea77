import type { LeadView } from '#shared/contract/index.ts'
import type { LeadHandling } from '#shared/domain/plan/leads.ts'
import { longDate } from './numbers.ts'

export const leadHandlingWords: Readonly<Record<LeadHandling, string>> = {
  open: '待办理',
  inspected: '已检查',
  task: '转为定向抽查',
  declined: '不予受理',
}

/** What became of a lead, in a sentence. */
export function leadOutcome(lead: LeadView): string {
  const on = longDate(lead.handledOn)
  switch (lead.handling) {
    case 'open':
      return '还没有办理。'
    case 'inspected': {
      const exemption = lead.inspections.find((one) => one.exemption !== '')?.exemption ?? ''
      const counts = exemption === '' ? '计入年度频次' : `不计入年度频次（${exemption}）`
      return `${on}检查 ${lead.inspections.length} 户，${counts}。${lead.outcome}`
    }
    case 'task':
      return lead.taskId === ''
        ? `${on}转为定向抽查任务，该任务已从计划中删除。可以重新打开。`
        : `${on}转为定向抽查任务「${lead.taskName}」。`
    case 'declined':
      return `${on}不予受理：${lead.outcome}`
  }
}
