import type { Naming } from './naming.ts'
import { fillTemplate } from './naming.ts'
import type { PlanRule, RulePack } from './rule-pack.ts'
import { planRule } from './rule-pack.ts'
import type { Plan, PlanScope, Task } from './types.ts'

/** By what one scope's table of a year is numbered. */
export interface Numbering {
  readonly rule: PlanRule
  readonly naming: Naming
  readonly year: number
}

export function numberingOf(pack: RulePack, naming: Naming, scope: PlanScope, year: number): Numbering {
  return { rule: planRule(pack, scope), naming, year }
}

/** A plan or a task in a table that is being edited: `byRule` numbers follow its place, the others are somebody's word. */
export interface Numbered<Of> {
  readonly value: Of
  readonly byRule: boolean
}

export interface NumberedPlan extends Numbered<Omit<Plan, 'tasks'>> {
  readonly tasks: readonly Numbered<Task>[]
}

const planNumber = (by: Numbering, serial: number) =>
  filled(by, by.rule.planNumber, serial, by.rule.serialDigits)
const taskNumber = (by: Numbering, serial: number) =>
  filled(by, by.rule.taskNumber, serial, by.rule.taskSerialDigits)
const planName = (by: Numbering, serial: number) => filled(by, by.rule.planName, serial, by.rule.serialDigits)
const taskName = (by: Numbering, serial: number) =>
  filled(by, by.rule.taskName, serial, by.rule.taskSerialDigits)

function filled({ naming, year }: Numbering, template: string, serial: number, digits: number): string {
  return fillTemplate(template, naming, { year, serial, digits })
}

/**
 * Numbers a table by the rule, from top to bottom: every `byRule` number is the smallest that nobody's word has taken.
 * Plans are counted over the table, and so are tasks. A name that the rule made follows its number.
 * `taken`: plan numbers of the other table, which are not free here.
 */
export function numberByRule(
  by: Numbering,
  plans: readonly NumberedPlan[],
  taken: readonly string[] = [],
): readonly NumberedPlan[] {
  const said = plans.filter(({ byRule }) => !byRule).map(({ value }) => value.number)
  const saidOfTasks = plans.flatMap(({ tasks }) => tasks.filter(({ byRule }) => !byRule))
  const nextPlan = freeSerials((serial) => planNumber(by, serial), [...taken, ...said])
  const nextTask = freeSerials(
    (serial) => taskNumber(by, serial),
    saidOfTasks.map(({ value }) => value.number),
  )
  return plans.map((plan) => {
    const value = plan.byRule ? withSerial(by, plan.value, nextPlan(), planNumber, planName) : plan.value
    const tasks = plan.tasks.map((task, at) => {
      const numbered = task.byRule ? withTaskSerial(by, task.value, nextTask()) : task.value
      return { ...task, value: { ...numbered, name: taskNameBy(by, numbered.name, at, plan.value, value) } }
    })
    return { value, byRule: plan.byRule, tasks }
  })
}

function withTaskSerial(by: Numbering, task: Task, serial: number): Task {
  if (by.rule.taskName === '') return { ...task, number: taskNumber(by, serial) }
  return withSerial(by, task, serial, taskNumber, taskName)
}

type Named = Pick<Plan, 'name'>

/** Where the rule names no tasks, the first bears its plan's name and follows it. */
function taskNameBy({ rule }: Numbering, name: string, at: number, before: Named, after: Named): string {
  if (rule.taskName !== '') return name
  return (name === '' && at === 0) || (name !== '' && name === before.name) ? after.name : name
}

type Wording = (by: Numbering, serial: number) => string

function withSerial<Of extends { readonly number: string; readonly name: string }>(
  by: Numbering,
  row: Of,
  serial: number,
  numberOf: Wording,
  nameOf: Wording,
): Of {
  const number = numberOf(by, serial)
  const before = serialOf(row.number, (candidate) => numberOf(by, candidate))
  const isNamedByRule = row.name === '' || (before !== null && row.name === nameOf(by, before))
  return { ...row, number, name: isNamedByRule ? nameOf(by, serial) : row.name }
}

function freeSerials(numberOf: (serial: number) => string, taken: readonly string[]): () => number {
  const gone = new Set(taken)
  let serial = 0
  return () => {
    do serial += 1
    while (gone.has(numberOf(serial)))
    return serial
  }
}

const mostSerial = 99_999

/** Which serial the rule gave a number; null: it is not of the rule. */
function serialOf(number: string, numberOf: (serial: number) => string): number | null {
  const digits = number.match(/\d+/gu) ?? []
  // The serial may stand right behind the year: every tail of every run of digits is tried.
  const tails = digits.flatMap((run) =>
    Array.from({ length: Math.min(run.length, 5) }, (_, at) => run.slice(run.length - at - 1)),
  )
  const found = tails
    .map(Number)
    .find((serial) => serial >= 1 && serial <= mostSerial && numberOf(serial) === number)
  return found ?? null
}

/**
 * A saved table as one that is edited. What the rule would have numbered just so goes on following its place; anything else,
 * and everything that is `fixed` (drawn or published), keeps its number.
 */
export function numberedTable(
  by: Numbering,
  plans: readonly Plan[],
  isFixed: (plan: Plan) => boolean,
  taken: readonly string[] = [],
): readonly NumberedPlan[] {
  const asked = plans.map((plan): NumberedPlan => {
    const { tasks, ...value } = plan
    const byRule = !isFixed(plan)
    return {
      value,
      byRule: byRule && serialOf(plan.number, (serial) => planNumber(by, serial)) !== null,
      tasks: tasks.map((task) => ({
        value: task,
        byRule: byRule && serialOf(task.number, (serial) => taskNumber(by, serial)) !== null,
      })),
    }
  })
  const ruled = numberByRule(by, asked, taken)
  return asked.map((plan, at) => ({
    value: plan.value,
    byRule: plan.byRule && ruled[at]?.value.number === plan.value.number,
    tasks: plan.tasks.map(({ value, byRule }, taskAt) => ({
      value,
      byRule: byRule && ruled[at]?.tasks[taskAt]?.value.number === value.number,
    })),
  }))
}

/** The plans of an edited table as they would be saved. */
export function plansOfTable(table: readonly NumberedPlan[]): readonly Plan[] {
  return table.map(({ value, tasks }) => ({ ...value, tasks: tasks.map((task) => task.value) }))
}
