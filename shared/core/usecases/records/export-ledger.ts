import { safeFileName } from '#shared/domain/documents/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { dayOf, timeOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import type { LedgerRow } from '../../store/database.ts'
import { ledgerRows } from '../../store/ledger-entries.ts'
import { ledgerHead } from '../../store/ledger.ts'
import { textWorkbook } from '../rosters/text-workbook.ts'
import { pausing } from './ledger.ts'
import { ledgerRecipe } from './ledger-recipe.ts'

const stretch = 20_000

/** One line an entry: the hashed fields and the hash, TAB between them. A body is JSON without raw TAB or line break. */
const lineOf = ({ seq, prev, at, actor, kind, body, hash }: LedgerRow) =>
  `${[seq, prev, at, actor, kind, body, hash].join('\t')}\n`

/** draw-protocol.md §7: what was hashed, to the byte, and how anyone computes it anew without this program. */
export const exportLedger: Usecase<'records.exportLedger'> = async (context, { from, limit }, run) => {
  const { db } = context
  const office = await findOffice(db)
  const total = (await ledgerHead(db)).sequence
  const end = Math.min(total, from + limit - 1)
  const pause = pausing(run, 'writing-file')
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let last: LedgerRow | null = null
  for (let at = from; at <= end; at += stretch) {
    const rows = await ledgerRows(db, at, Math.min(stretch, end - at + 1))
    parts.push(encoder.encode(rows.map(lineOf).join('')))
    last = rows.at(-1) ?? last
    await pause(at + rows.length - from, end - from + 1)
  }
  const [first] = await ledgerRows(db, from, 1)
  const mark = office?.rehearsal === true ? '演练 ' : ''
  const head = ledgerRecipe({
    title: `${mark}${office?.profile.bureau ?? ''}`,
    at: timeOf(context),
    from,
    to: end,
    total,
    before: first?.prev ?? '',
    head: last?.hash ?? '',
  })
  const span = from === 1 && end === total ? '' : ` 第${from}至${end}条`
  return ok({
    name: `${safeFileName(`${mark}操作记录 ${dayOf(context)}${span}`)}.tsv`,
    bytes: new Uint8Array(Buffer.concat([encoder.encode(head), ...parts])),
    next: end < total ? end + 1 : null,
  })
}

export const tableWorkbook: Usecase<'records.workbook'> = async (context, { title, ...sheet }, run) =>
  ok(await textWorkbook(context, title, sheet, run))
