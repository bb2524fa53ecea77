import type { DocumentView } from '#shared/contract/index.ts'
import { dispatchFilePath, dispatchWorkbook } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { newId } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import type { Tx } from '../../store/database.ts'
import type { Dispatch } from '../../store/dispatches.ts'
import { bodyText, insertDispatch, listDispatches } from '../../store/dispatches.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import { allJointRecords } from '../documents/draw-papers.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { stillNext, unlessIssuedMeanwhile } from '../documents/issued-meanwhile.ts'
import { drawSources } from '../documents/make-draw.ts'
import type { DispatchPart } from './parts.ts'
import { dispatchParts } from './parts.ts'
import { dispatchViews, latestOf } from './view.ts'

/** What one department gets: the papers, and what is kept of them. */
interface Share {
  readonly part: DispatchPart
  readonly edition: number
  readonly papers: readonly Paper[]
}

/** D5: the workbook of each department and its joint records, as files and as what an answer is held against. */
export const makeDispatches: Usecase<'dispatch.make'> = async (context, { drawId, departments }, run) => {
  const found = await drawSources(context, drawId)
  if (!found.ok) return found
  const sources = found.value
  const { view } = sources
  if (view.state === 'voided' || view.rounds[0]?.seed == null)
    return fail({ code: 'draw-in-another-state', state: view.state })
  const parts = dispatchParts(sources)
  const known = new Set(parts.map(({ department }) => department))
  const strangers = departments.filter((department) => !known.has(department))
  if (strangers.length > 0) return fail({ code: 'department-not-of-draw', departments: strangers })
  const wanted = parts.filter(
    ({ department }) => departments.length === 0 || departments.includes(department),
  )
  const shares = await sharesOf(context, sources, wanted)
  const papers = shares.flatMap((share) => share.papers)
  const made = await unlessIssuedMeanwhile(() =>
    issuePapers(context, papers, drawId, run, (tx, issued, at) =>
      recordShares(context, tx, { sources, shares, issued, at }),
    ),
  )
  return made.ok ? ok(await dispatchViews(context, sources)) : made
}

async function sharesOf(
  { db }: Context,
  sources: DrawSources,
  parts: readonly DispatchPart[],
): Promise<readonly Share[]> {
  const latest = latestOf(await listDispatches(db, sources.view.id))
  // One model for all departments: a joint record has everybody's items in it (qinghe 五(二)2).
  const records = allJointRecords(sources)
  return parts.map((part) => {
    const edition = (latest.get(part.department)?.edition ?? 0) + 1
    return { part, edition, papers: papersOf(sources, part, edition, records) }
  })
}

function papersOf(
  { folder, view }: DrawSources,
  { department, workbook, waitsForInspectors }: DispatchPart,
  edition: number,
  records: Paper['model'],
): readonly Paper[] {
  const path = (kind: 'workbook' | 'records') => (version: number) =>
    dispatchFilePath(folder, department, kind, version)
  const model = dispatchWorkbook({ ...workbook, edition })
  const first: Paper = { kind: 'D1', format: 'xlsx', model, path: path('workbook') }
  // 暗查: a joint record names its target. Without inspectors there is nothing to print on it yet.
  if (view.secret || waitsForInspectors) return [first]
  return [first, { kind: 'W3', format: 'docx', model: records, path: path('records') }]
}

interface Recorded {
  readonly sources: DrawSources
  readonly shares: readonly Share[]
  /** In the order of the shares' papers */
  readonly issued: readonly DocumentView[]
  readonly at: string
}

async function recordShares(context: Context, tx: Tx, { sources, shares, issued, at }: Recorded) {
  const dispatches: Record<string, unknown>[] = []
  const latest = latestOf(await listDispatches(tx, sources.view.id))
  let from = 0
  for (const { part, edition, papers } of shares) {
    stillNext(latest.get(part.department)?.edition, edition, part.department)
    const dispatch: Dispatch = {
      id: newId(context),
      drawId: sources.view.id,
      department: part.department,
      edition,
      content: part.content,
      documentIds: issued.slice(from, from + papers.length).map(({ id }) => id),
      madeAt: at,
    }
    from += papers.length
    await insertDispatch(tx, dispatch)
    dispatches.push({ department: part.department, edition, sha256: sha256(bodyText(dispatch)) })
  }
  return { number: sources.view.number, dispatches }
}
