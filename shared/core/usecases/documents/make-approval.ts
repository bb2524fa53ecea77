import type { DrawView } from '#shared/contract/index.ts'
import type {
  ApprovalDepartment,
  ApprovalFormInput,
  ApprovalTarget,
  SchemeFacts,
} from '#shared/domain/documents/index.ts'
import { approvalForm, drawFilePath, taskFilePath } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { wordsOf } from '#shared/domain/plan/rule-pack.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { listDraws, readSnapshot } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask } from '../../store/plans.ts'
import type { FirstSnapshot, TaskSnapshot } from '../draw/snapshots.ts'
import { readFirstSnapshot, readInspectedTargets } from '../draw/snapshots.ts'
import { drawView } from '../draw/view.ts'
import { inspectedThisYear } from './inspected-this-year.ts'
import type { Paper } from './issue.ts'
import { issuePapers } from './issue.ts'
import { schemeFacts } from './scheme-facts.ts'
import { inspectedSeats } from './seats.ts'

export const makeApproval: Usecase<'documents.makeApproval'> = async (context, { taskId }, run) => {
  const made = await approvalOfTask(context, taskId)
  return made.ok ? issuePapers(context, [made.value.paper], made.value.drawId, run) : made
}

/** D7: what is drawn so far stands in it; what is not yet, is left to the pen. */
export async function approvalOfTask(context: Context, taskId: string) {
  const { db } = context
  const office = await findOffice(db)
  const found = await findTask(db, taskId)
  if (office === null || found === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
  const drawn = await drawnOf(context, taskId)
  if (drawn !== null) {
    const paper = await approvalOfDraw(context, drawn)
    if (paper === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
    return ok({ paper, drawId: drawn.view.id })
  }
  const { plan, task } = found
  const scheme = await findScheme(db, taskId)
  if (scheme === null) return fail({ code: 'scheme-missing', task: task.name })
  const facts = await schemeFacts(db, scheme)
  if (facts === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
  const path = (version: number) => taskFilePath(plan.year, `${plan.number}-${task.number}`, 'W9', version)
  const paper = await approvalPaper(context, { facts, drawn, mark: markOf(office) }, path)
  return ok({ paper, drawId: null })
}

/** The form of one draw; null: its task is gone. */
export async function approvalOfDraw(context: Context, drawn: Drawn): Promise<Paper | null> {
  const office = await findOffice(context.db)
  const now = await schemeFacts(context.db, drawn.task.scheme)
  if (office === null || now === null) return null
  // Plan, task and scheme as they stood when the draw was committed.
  const facts = { ...now, ...drawn.task }
  const folder = `${drawn.task.plan.name}（${drawn.view.number}）`
  const path = (version: number) => drawFilePath(folder, 'W9', 'docx', version)
  return approvalPaper(context, { facts, drawn, mark: markOf(office) }, path)
}

const markOf = ({ rehearsal }: { readonly rehearsal: boolean }) => (rehearsal ? '演练' : '')

interface Approval {
  readonly facts: SchemeFacts
  readonly drawn: Drawn | null
  readonly mark: string
}

async function approvalPaper(
  context: Context,
  { facts, drawn, mark }: Approval,
  path: Paper['path'],
): Promise<Paper> {
  const model = approvalForm({
    ...headOf(facts),
    drawNumber: drawn?.view.number ?? '',
    departments: departmentsOf(facts, drawn),
    targets: drawn === null ? [] : await targetsOf(context, drawn),
    date: drawn?.view.date ?? dayOf(context),
    mark,
  })
  return { kind: 'W9', format: 'docx', model, path }
}

/** A draw with what it froze; its targets are those inspected, replacements in their places. */
export interface Drawn {
  readonly view: DrawView
  readonly task: TaskSnapshot
  readonly first: FirstSnapshot
}

/** The task's newest draw that has targets; null: none. */
async function drawnOf(context: Context, taskId: string): Promise<Drawn | null> {
  const newest = (await listDraws(context.db)).find(
    (draw) => draw.taskId === taskId && draw.state !== 'voided' && draw.state !== 'committed-1',
  )
  if (newest === undefined) return null
  const view = await drawView(context, newest.id)
  const task = await readSnapshot<TaskSnapshot>(context.db, newest.id, 'task')
  if (!view.ok || task === null) return null
  const { items } = await readFirstSnapshot(context.db, newest.id)
  const seats = inspectedSeats(view.value, await readInspectedTargets(context.db, newest.id))
  return { view: view.value, task, first: { items, targets: seats.map(({ target }) => target) } }
}

type Head = Omit<ApprovalFormInput, 'drawNumber' | 'departments' | 'targets' | 'date' | 'mark'>

function headOf({ plan, task, scheme, pack }: SchemeFacts): Head {
  return {
    title: scheme.title,
    planNumber: plan.number,
    planName: plan.name,
    taskNumber: task.number,
    taskName: task.name,
    scopeText: task.scopeText,
    from: scheme.from,
    to: scheme.to,
    secret: scheme.secret,
    methods: wordsOf(pack, 'methods'),
  }
}

function departmentsOf(facts: SchemeFacts, drawn: Drawn | null): readonly ApprovalDepartment[] {
  const items = drawn === null ? facts.items : drawn.first.items
  return facts.scheme.departments.map(({ department }) => {
    const own = items.filter((item) => item.department === department)
    return {
      department,
      bases: basesOf(own),
      items: own.map(({ name }) => name),
      inspectors: drawn === null ? [] : inspectorsOf(drawn.view, department),
    }
  })
}

const basesOf = (items: readonly Item[]) => [
  ...new Set(items.map(({ legalBasis }) => legalBasis.trim()).filter(Boolean)),
]

/** Everybody whom the department sends, each once. */
function inspectorsOf(view: DrawView, department: string) {
  const people = new Map(
    view.assignments
      .filter((assignment) => assignment.department === department)
      .flatMap(({ places }) => places)
      .filter(({ inspectorId }) => inspectorId !== '')
      .map(({ inspectorId, inspectorName }) => [inspectorId, inspectorName]),
  )
  return [...people].map(([id, name]) => ({ name, certificate: certificateNumber(id) }))
}

/** With how often each was inspected this year, this draw itself left out. */
async function targetsOf({ db }: Context, { view, first }: Drawn): Promise<readonly ApprovalTarget[]> {
  const countOf = await inspectedThisYear(db, view)
  return first.targets.map(({ id, name, address }) => ({ id, name, address, inspectedThisYear: countOf(id) }))
}
