import type { PlatformInput, PlatformResult } from '#shared/domain/documents/index.ts'
import { platformSheets, safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, breathe, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { stableXlsx } from '../../documents/index.ts'
import { textBook } from '../../documents/xlsx/text-book.ts'
import type { ApprovedRecord } from '../../store/approved-records.ts'
import { listApproved } from '../../store/approved-records.ts'
import { listReleases } from '../../store/publications.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import { assignmentsAt } from '../documents/draw-papers.ts'
import { drawSources } from '../documents/make-draw.ts'
import { placesOf } from '../results/places.ts'

/** D8: 「平台之外无抽查」, what was drawn here can be entered there, with the results that are approved. */
export const exportForPlatform: Usecase<'dispatch.export'> = async (context, { drawId, personal }, run) => {
  const found = await drawSources(context, drawId)
  if (!found.ok) return found
  const sources = found.value
  const { view, head } = sources
  if (view.secret && !(await listReleases(context.db, drawId)).has(drawId))
    return fail({ code: 'secret-until-released' })
  if (view.state === 'voided' || view.rounds[0]?.seed == null)
    return fail({ code: 'draw-in-another-state', state: view.state })
  const title = `公示平台录入表 ${view.number}`
  const tables = platformSheets({ ...(await inputOf(context, sources)), personal })
  if (personal) {
    const body = { drawId, number: view.number, personal }
    const told = await act(context, () =>
      Promise.resolve(ok({ value: null, kind: 'platform.exported', body })),
    )
    if (!told.ok) return told
  }
  const book = await textBook(tables, head.mark, (done) => told(run, done))
  const name = safeFileName(head.mark === '' ? title : `${head.mark} ${title}`)
  return ok({ name: `${name}.xlsx`, bytes: await stableXlsx({ title, date: dayOf(context) }, book) })
}

async function told(run: Run, done: number): Promise<void> {
  run.onProgress({ doing: 'writing-file', done, total: 0 })
  await breathe(run)
}

async function inputOf(context: Context, sources: DrawSources): Promise<Omit<PlatformInput, 'personal'>> {
  const { view, task, seats, first } = sources
  const departments = task.scheme.departments.map(({ department }) => ({
    department,
    items: first.items.filter((item) => item.department === department).map(({ name }) => name),
    inspectors: new Map(
      seats.map((seat) => [
        seat.target.id,
        assignmentsAt(view, seat)
          .filter((one) => one.department === department)
          .flatMap(({ places }) => places)
          .filter(({ inspectorId }) => inspectorId !== '')
          .map(({ inspectorId: id, inspectorName: name }) => ({ id, name })),
      ]),
    ),
  }))
  return {
    plan: task.plan,
    task: task.task,
    draw: { number: view.number, date: view.date },
    targets: seats.map(({ target }) => target),
    departments,
    results: await resultsOf(context, sources, departments),
  }
}

/** Everybody who is inspected, with or without results yet, and whoever dropped out after a visit, with its own. */
async function resultsOf(
  { db }: Context,
  { view }: DrawSources,
  departments: PlatformInput['departments'],
): Promise<readonly PlatformResult[]> {
  const approved = new Map((await listApproved(db, view.id)).map((record) => [keyOf(record), record]))
  const places = (await placesOf(db, view))?.places ?? []
  return places.flatMap(({ targetId, targetName, replaced }) =>
    departments.flatMap(({ department, items }): readonly PlatformResult[] => {
      const of = { targetName, targetId, department }
      const record = approved.get(keyOf(of))
      if (record !== undefined) return [{ ...of, ...resultOf(record) }]
      return replaced ? [] : [{ ...of, completedOn: '', items: items.map((name) => ({ name, results: [] })) }]
    }),
  )
}

const keyOf = ({ targetId, department }: Pick<ApprovedRecord, 'targetId' | 'department'>) =>
  `${targetId} ${department}`

/** What of a record the public sees. */
export const resultOf = ({ content }: Pick<ApprovedRecord, 'content'>) => ({
  completedOn: recordEnd(content),
  items: content.items.map(({ itemName, codes }) => ({ name: itemName, results: codes })),
})
