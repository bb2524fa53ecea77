import { excludedByScheme, getScheme, poolOfScheme, saveScheme } from '../draw/schemes.ts'
import { takeList } from '../draw/take-list.ts'
import { yearCompliance } from '../plan/compliance.ts'
import { planEditions, planVersions, publishPlan } from '../plan/editions.ts'
import { confirmPlans, discardPlans, previewPlans } from '../plan/import-plans.ts'
import { inspectLead, leadToTask } from '../plan/lead-acts.ts'
import { declineLead, listLeads, proposeLead, removeLead, reopenLead, saveLead } from '../plan/leads.ts'
import { listPlans, proposePlan, removePlan, savePlan, saveYear } from '../plan/plans.ts'
import { yearTimeline } from '../plan/timeline.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 线索, 年度计划 and 实施方案. */
export const planUsecases: UsecasesOf<'leads' | 'plan' | 'scheme'> = {
  'leads.list': listLeads,
  'leads.propose': proposeLead,
  'leads.save': saveLead,
  'leads.inspect': inspectLead,
  'leads.toTask': leadToTask,
  'leads.decline': declineLead,
  'leads.reopen': reopenLead,
  'leads.remove': removeLead,
  'plan.list': listPlans,
  'plan.propose': proposePlan,
  'plan.save': savePlan,
  'plan.saveYear': saveYear,
  'plan.versions': planVersions,
  'plan.editions': planEditions,
  'plan.publish': publishPlan,
  'plan.previewImport': previewPlans,
  'plan.confirmImport': confirmPlans,
  'plan.discardImport': discardPlans,
  'plan.remove': removePlan,
  'plan.compliance': yearCompliance,
  'plan.timeline': yearTimeline,
  'scheme.get': getScheme,
  'scheme.save': saveScheme,
  'scheme.pool': poolOfScheme,
  'scheme.excluded': excludedByScheme,
  'scheme.takeList': takeList,
}
