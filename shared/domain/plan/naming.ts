import type { PlanRule, RulePack } from './rule-pack.ts'
import type { Plan, PlanScope, Task } from './types.ts'

interface Words {
  readonly year: number
  readonly region: string
  readonly bureau: string
  readonly serial: number
}

function fill(template: string, rule: PlanRule, words: Words): string {
  return template
    .replaceAll('{year}', String(words.year))
    .replaceAll('{region}', words.region)
    .replaceAll('{bureau}', words.bureau)
    .replaceAll('{serial}', String(words.serial).padStart(rule.serialDigits, '0'))
}

/** Title of the scope's annex table in that year. */
export function tableTitle(
  pack: RulePack,
  office: { region: string; bureau: string },
  scope: PlanScope,
  year: number,
): string {
  const rule = pack.plans[scope]
  return fill(rule.tableTitle, rule, { ...office, year, serial: 0 })
}

/**
 * The next plan of a scope, numbered and named by the rule under the source's annex (requirements B1):
 * the smallest serial whose number no plan of the year has yet.
 */
export function proposePlan(
  pack: RulePack,
  office: { readonly region: string; readonly bureau: string },
  existing: readonly Plan[],
  wanted: { readonly year: number; readonly scope: PlanScope },
): Plan {
  const rule = pack.plans[wanted.scope]
  const taken = new Set(existing.map((plan) => plan.number))
  const numberOf = (serial: number) => fill(rule.planNumber, rule, { ...office, year: wanted.year, serial })
  let serial = 1
  while (taken.has(numberOf(serial))) serial += 1
  const words = { ...office, year: wanted.year, serial }
  return {
    id: '',
    year: wanted.year,
    scope: wanted.scope,
    number: numberOf(serial),
    name: fill(rule.planName, rule, words),
    tasks: [emptyTask(fill(rule.taskNumber, rule, words), fill(rule.planName, rule, words))],
  }
}

function emptyTask(number: string, name: string): Task {
  return {
    id: '',
    number,
    name,
    selection: 'targeted',
    selectionText: '定向',
    ratioText: '',
    itemsText: '',
    scopeText: '',
    initiator: '',
    partners: '',
    periodText: '',
    startMonth: '',
    endMonth: '',
    remark: '',
  }
}
