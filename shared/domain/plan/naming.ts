import type { OfficeLevel, PlanRule, RulePack } from './rule-pack.ts'
import { planRule } from './rule-pack.ts'
import type { Plan, PlanScope, Task } from './types.ts'

/** Who numbers and names: what the placeholders of a template stand for. */
export interface Naming {
  readonly bureau: string
  readonly region: string
  readonly level: OfficeLevel
}

/** What a template may hold in braces. `ordinal` is the serial as 一, 二 … */
export const placeholders = ['year', 'region', 'bureau', 'level', 'serial', 'ordinal'] as const
export type Placeholder = (typeof placeholders)[number]

export const levelWords: Readonly<Record<OfficeLevel, string>> = { county: '县', district: '区', city: '市' }

/** The template with its placeholders filled in; `digits` is the least width of the serial. */
export function fillTemplate(
  template: string,
  naming: Naming,
  count: { readonly year: number; readonly serial: number; readonly digits: number },
): string {
  const words: Readonly<Record<Placeholder, string>> = {
    year: String(count.year),
    region: naming.region,
    bureau: naming.bureau,
    level: levelWords[naming.level],
    serial: String(count.serial).padStart(count.digits, '0'),
    ordinal: chineseNumber(count.serial),
  }
  return placeholders.reduce((text, word) => text.replaceAll(`{${word}}`, words[word]), template)
}

const digitWords = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 20 → 二十; from a hundred on digit by digit, as serials are read. */
export function chineseNumber(number: number): string {
  const digits = [...String(number)].map((digit) => digitWords[Number(digit)] ?? '')
  if (number >= 100 || number < 10) return digits.join('')
  const [tens = '', ones = ''] = digits
  return `${number < 20 ? '' : tens}十${number % 10 === 0 ? '' : ones}`
}

/** Title of the scope's annex table in that year. */
export function tableTitle(pack: RulePack, naming: Naming, scope: PlanScope, year: number): string {
  const { tableTitle: template } = planRule(pack, scope)
  return fillTemplate(template, naming, { year, serial: 0, digits: 1 })
}

/**
 * The next plan of a scope, numbered and named by the rule under the source's annex (requirements B1):
 * the smallest serial whose number no plan of the year has yet.
 */
export function proposePlan(
  pack: RulePack,
  naming: Naming,
  existing: readonly Plan[],
  wanted: { readonly year: number; readonly scope: PlanScope },
): Plan {
  const rule = planRule(pack, wanted.scope)
  const taken = new Set(existing.map((plan) => plan.number))
  const filled = (template: string, serial: number, digits: number) =>
    fillTemplate(template, naming, { year: wanted.year, serial, digits })
  const numberOf = (serial: number) => filled(rule.planNumber, serial, rule.serialDigits)
  let serial = 1
  while (taken.has(numberOf(serial))) serial += 1
  const name = filled(rule.planName, serial, rule.serialDigits)
  const taskName = rule.taskName === '' ? name : filled(rule.taskName, serial, rule.serialDigits)
  const task = emptyTask(rule, filled(rule.taskNumber, serial, rule.taskSerialDigits), taskName)
  return { id: '', ...wanted, number: numberOf(serial), name, tasks: [task] }
}

/** A task in the rule's words, with nothing of its own but number and name. */
export function emptyTask(rule: PlanRule, number: string, name: string): Task {
  return {
    id: '',
    number,
    name,
    selection: 'targeted',
    selectionText: rule.targetedWord,
    ratioText: rule.ratioText,
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
