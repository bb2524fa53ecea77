import type { PreviewedTarget } from '#shared/contract/index.ts'
import { safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { withoutNumbers } from '#shared/domain/results/sheet-columns.ts'
import { maskedText } from '#shared/domain/rosters/personal-data.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { sha256OfBytes } from '../../sha256.ts'
import type { Tx } from '../../store/database.ts'
import { tellOfPersonal } from '../rosters/export-roster.ts'
import { actorOf } from './actor.ts'
import type { BookRow } from './sheet-book.ts'
import { bookOf } from './sheet-make.ts'
import type { ComparedTarget, ReturnedSheet } from './sheet-read.ts'
import { previewOf, returnedSheet } from './sheet-read.ts'
import type { VersionTold } from './write-record.ts'
import { nextVersion, writeVersion } from './write-record.ts'

/** Nothing is written. */
export const previewResultSheet: Usecase<'results.previewSheet'> = async (context, input, run) => {
  const returned = await returnedSheet(context, input, run)
  return returned.ok ? ok(previewOf(returned.value)) : returned
}

/** Read again rather than remembered: what is written is what this file says, and of targets that were looked at. */
export const takeResultSheet: Usecase<'results.takeSheet'> = async (context, input, run) => {
  const { file, take, reason } = input
  const returned = await returnedSheet(context, input, run)
  if (!returned.ok) return returned
  const { basis, mark } = returned.value
  const chosen = chosenOf(returned.value, take)
  if (!chosen.ok) return chosen
  if (chosen.value.length === 0) return fail({ code: 'nothing-to-import' })
  const taken = await act(context, async (tx, at) => {
    const written = await writeAll(context, tx, chosen.value, { reason, at })
    if (!written.ok) return written
    const { department, edition } = mark
    const body = {
      number: basis.draw.number,
      department,
      edition,
      fileName: file.name,
      fileSha256: sha256OfBytes(file.bytes),
      versions: written.value,
    }
    return ok({ value: { taken: written.value.length }, kind: 'result.sheet-taken', body })
  })
  return taken
}

type Take = readonly { readonly targetId: string; readonly version: number }[]

interface Chosen {
  readonly target: ComparedTarget
  /** That the clerk saw */
  readonly version: number
}

const takeable: ReadonlySet<PreviewedTarget['outcome']> = new Set(['new', 'changed', 'conflict'])

/** Every chosen target as the file has it; one that cannot be taken refuses all. */
function chosenOf({ compared }: ReturnedSheet, take: Take) {
  const found = new Map(compared.map((one) => [one.view.targetId, one]))
  const chosen: Chosen[] = []
  for (const { targetId, version } of take) {
    const target = found.get(targetId)
    if (target === undefined || !takeable.has(target.view.outcome))
      return fail({ code: 'result-row-not-takeable', target: target?.view.targetName ?? targetId })
    chosen.push({ target, version })
  }
  return ok(chosen)
}

async function writeAll(
  context: Context,
  tx: Tx,
  chosen: readonly Chosen[],
  { reason, at }: { readonly reason: string; readonly at: string },
) {
  const actor = await actorOf(context, tx)
  const told: VersionTold[] = []
  for (const { target, version } of chosen) {
    const { sheet, read, view } = target
    const entered = { version, content: read.content, complete: true, reason: view.wasApproved ? reason : '' }
    const next = await nextVersion(context, tx, sheet, entered)
    if (!next.ok) return next
    told.push(await writeVersion(tx, sheet, { ...next.value.record, actor, at }))
  }
  return ok(told)
}

/**
 * Rejected targets with all their rows as written, the reasons behind them, under the same mark: mended, it comes back. What
 * holds somebody's number is left empty unless it is wanted, and then it is in the ledger before there is a file.
 */
export const exportRejectedResults: Usecase<'results.exportRejected'> = async (context, input, run) => {
  const returned = await returnedSheet(context, input, run)
  if (!returned.ok) return returned
  const { basis, mark, compared } = returned.value
  const { reasons, personal, file } = input
  const rows = compared
    .filter(({ view }) => view.outcome === 'rejected')
    .flatMap(({ read }) =>
      read.rows.map(({ number, texts }, index): BookRow => ({
        texts: personal ? texts : withoutNumbers(texts),
        isFirst: index === 0,
        reason: personal ? (reasons[String(number)] ?? '') : maskedText(reasons[String(number)] ?? ''),
      })),
    )
  if (rows.length === 0) return fail({ code: 'nothing-to-import' })
  if (personal) {
    const told = await tellOfPersonal(context, {
      list: 'result-sheet',
      count: rows.length,
      file: file.name,
    })
    if (!told.ok) return told
  }
  const name = safeFileName(`待更正 结果录入表 ${mark.number} ${mark.department} 第${mark.edition}版`)
  return ok({ name: `${name}.xlsx`, bytes: await bookOf(context, basis, mark, rows) })
}
