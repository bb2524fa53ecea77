import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Call, ImportedPlan, ImportedTable } from '#shared/contract/index.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { planCellProblemText, planChangeText } from '#shared/text/plan-problems.ts'
import type { Command, Options } from '../command.ts'
import { withOffice } from '../office.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { UsageError } from '../terminal.ts'

/** `plan list [YEAR]`; `plan import FILE [YEAR] [--confirm]`: as the start of that year; writes only when confirmed. */
export const planCommand: Command = async (words, options, terminal) => {
  const [action, ...rest] = words
  if (action === 'import') return importPlans(rest, options, terminal)
  const [year = String(new Date().getFullYear())] = rest
  if (action !== 'list' || !/^\d{4}$/.test(year)) {
    throw new UsageError('用法：plan list [年度]，或 plan import 文件 [底稿年度] [--confirm]')
  }
  const done = await withOffice(options, (call) => call('plan.list', { year: Number(year) }))
  if (!done.ok) return terminal.refuse(done.failure)
  if (!done.value.ok) return terminal.refuse(done.value.failure)
  for (const plan of done.value.value) {
    terminal.say(`${plan.number}  ${plan.name}`)
    for (const task of plan.tasks)
      terminal.say(`  ${task.number}  ${task.name}  ${task.periodText}  ${task.id}`)
  }
  terminal.data(done.value.value)
  return 0
}

async function importPlans(
  [file, moveTo]: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  if (file === undefined || (moveTo !== undefined && !/^\d{4}$/.test(moveTo))) {
    throw new UsageError('用法：plan import 文件 [底稿年度] [--confirm] [--reason 理由]')
  }
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`读不到文件「${file}」。请检查路径，以及是否允许读取。`)
  })
  const request = {
    file: { name: basename(file), bytes: new Uint8Array(bytes) },
    ...(moveTo === undefined ? {} : { moveTo: Number(moveTo) }),
  }
  const done = await withOffice(options, (call) => runImport(call, request, options, terminal))
  return done.ok ? done.value : terminal.refuse(done.failure)
}

interface Request {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly moveTo?: number
}

async function runImport(
  call: Call,
  request: Request,
  { confirm, reason }: Pick<Options, 'confirm' | 'reason'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const preview = await call('plan.previewImport', request)
  if (!preview.ok) return terminal.refuse(preview.failure)
  const { token, fileName, tables } = preview.value
  for (const table of tables) sayTable(table, terminal)
  const told = tables.map((table) => ({
    ...table,
    problems: table.problems.map((problem) => ({ ...problem, message: planCellProblemText(problem) })),
  }))
  if (!confirm) {
    terminal.data({ fileName, tables: told, confirmed: null })
    return 0
  }
  const all = tables.map((_, at) => at)
  const done = await call('plan.confirmImport', { token, tables: all, existing: 'skip', reason })
  // A second import of the same file has nothing left to do: that is the answer, not a refusal.
  if (!done.ok && done.failure.code !== 'nothing-to-import') return terminal.refuse(done.failure)
  terminal.say(done.ok ? `已写入，新增 ${done.value.added} 份计划。` : '计划没有变化。')
  terminal.data({ fileName, tables: told, confirmed: done.ok ? done.value : null })
  return 0
}

const stateWords: Readonly<Record<ImportedPlan['state'], string>> = {
  new: '新增',
  same: '相同',
  differs: '内容不同，保留现在的',
  refused: '不能收录',
}

function sayTable({ scope, year, plans, problems }: ImportedTable, terminal: Terminal): void {
  terminal.say(`${planScopeWords[scope]}计划表，${year}年度，${plans.length} 份计划`)
  for (const { plan, state, differences } of plans) {
    terminal.say(`  ${stateWords[state]}  ${plan.number}  ${plan.name}`)
    for (const change of differences) terminal.say(`    ${planChangeText(change)}`)
  }
  for (const problem of problems) terminal.say(`  ${planCellProblemText(problem)}`)
}
