import type { ImportedPlan, ImportedTable, PlanImportPreview } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import { isRefusing, readPlans } from '#shared/domain/plan/read-plan.ts'
import type { PlanReading } from '#shared/domain/plan/read-plan.ts'
import { shiftYear } from '#shared/domain/plan/shift-year.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import { readTable } from '../../files/read-table.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Db, Tx } from '../../store/database.ts'
import { lastVersions } from '../../store/plan-versions.ts'
import { findPlan, holderOfNumber } from '../../store/plans.ts'
import { drawnTasks, savePlans } from './save-plans.ts'

/** A file's tables between reading and confirming. */
export interface PlanSession {
  readonly fileName: string
  readonly fileDigest: string
  readonly tables: readonly ImportedTable[]
  /** Every plan with its version, as the tables were compared with them */
  readonly stamp: string
}

export const previewPlans: Usecase<'plan.previewImport'> = async (context, { file, year, moveTo }, run) => {
  const book = await readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  if (!book.ok) return book
  const readings = readPlans(book.value, year ?? Number(dayOf(context).slice(0, 4)))
  if (readings.length === 0) return fail({ code: 'no-plan-table', file: file.name })
  const { db } = context
  const tables: ImportedTable[] = []
  for (const reading of readings) tables.push(await tableOf(db, reading, moveTo ?? null, tables))
  const token = newId(context)
  const session = {
    fileName: file.name,
    fileDigest: sha256OfBytes(file.bytes),
    tables,
    stamp: await stampOf(db),
  }
  context.planPreviews.put(token, session)
  return ok({ token, fileName: file.name, tables } satisfies PlanImportPreview)
}

async function stampOf(db: Db | Tx): Promise<string> {
  const versions = await lastVersions(db)
  return Array.from(versions, ([id, version]) => `${id} ${version}`)
    .toSorted()
    .join('\n')
}

async function tableOf(
  db: Db,
  { sheet, scope, headerRow, plans, rows, problems }: PlanReading,
  moveTo: number | null,
  before: readonly ImportedTable[],
): Promise<ImportedTable> {
  const drawn = await drawnTasks(db)
  const told = [...problems]
  const imported: ImportedPlan[] = []
  for (const [at, read] of plans.entries()) {
    const moved = moveTo === null || moveTo === read.year ? read : shiftYear(read, moveTo)
    const own = rows[at] ?? []
    const held = await holderOfNumber(db, moved.number)
    const elsewhere =
      held ??
      before.flatMap((table) => table.plans).find(({ plan }) => plan.number === moved.number)?.plan ??
      null
    if (elsewhere !== null && elsewhere.scope !== scope) {
      const cell = { sheet, row: own[0] ?? headerRow, column: '抽查计划编号', value: moved.number }
      told.push({ code: 'number-in-other-scope', scope: elsewhere.scope, ...cell })
    }
    const isRefused = told.some((problem) => isRefusing(problem) && own.includes(problem.row))
    const existing = held === null ? null : await findPlan(db, held.id)
    imported.push(comparedPlan(moved, existing, { isRefused, drawn, moved: planChanges(read, moved) }))
  }
  const yearOfFile = plans[0]?.year ?? 0
  return { sheet, scope, headerRow, yearOfFile, year: moveTo ?? yearOfFile, plans: imported, problems: told }
}

function comparedPlan(
  plan: Plan,
  existing: Plan | null,
  about: {
    readonly isRefused: boolean
    readonly drawn: ReadonlySet<string>
    readonly moved: ImportedPlan['moved']
  },
): ImportedPlan {
  const { moved, isRefused } = about
  const drawn = existing?.tasks.some(({ id }) => about.drawn.has(id)) ?? false
  const differences = existing === null ? [] : planChanges(existing, plan)
  if (isRefused) return { plan, state: 'refused', drawn, differences: [], moved }
  if (existing === null) return { plan, state: 'new', drawn, differences, moved }
  // A plan that stands takes the file's words and keeps its tasks, and so their schemes.
  const tasks = plan.tasks.map((task) => ({
    ...task,
    id: existing.tasks.find(({ number }) => number === task.number)?.id ?? '',
  }))
  const state = differences.length === 0 ? 'same' : 'differs'
  return { plan: { ...plan, id: existing.id, tasks }, state, drawn, differences, moved }
}

export const discardPlans: Usecase<'plan.discardImport'> = async (context, { token }) => {
  await Promise.resolve(context.planPreviews.drop(token))
  return ok(null)
}

export const confirmPlans: Usecase<'plan.confirmImport'> = async (
  context,
  { token, tables, existing, reason },
) => {
  const session = context.planPreviews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const chosen = session.tables.filter((_, at) => tables.includes(at)).flatMap((table) => table.plans)
  const of = (state: ImportedPlan['state']) => chosen.filter((one) => one.state === state)
  const replaced = existing === 'replace' ? of('differs') : []
  const held = replaced.find(({ drawn }) => drawn)
  if (held !== undefined) return fail({ code: 'plan-already-drawn', number: held.plan.number })
  const plans = [...of('new'), ...replaced].map(({ plan }) => plan)
  if (plans.length === 0) return fail({ code: 'nothing-to-import' })
  const counts = {
    added: of('new').length,
    replaced: replaced.length,
    skipped: chosen.length - plans.length - of('refused').length,
    refused: of('refused').length,
  }
  const done = await act(context, async (tx) => {
    if ((await stampOf(tx)) !== session.stamp) return fail({ code: 'plans-changed-meanwhile' })
    const saved = await savePlans(context, tx, { plans, removed: [], reason })
    if (!saved.ok) return saved
    const { fileName, fileDigest } = session
    const body = {
      fileName,
      fileDigest,
      counts,
      changes: saved.value.changed,
      ...(reason === '' ? {} : { reason }),
    }
    return ok({ value: counts, kind: 'plan.imported', body })
  })
  if (done.ok) context.planPreviews.drop(token)
  return done
}
