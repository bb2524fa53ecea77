import { safeFileName } from '#shared/domain/documents/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { maskedText } from '#shared/domain/rosters/personal-data.ts'
import type { Usecase } from '../../context.ts'
import { dayOf, timeOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import type { LedgerRow } from '../../store/database.ts'
import { ledgerRows } from '../../store/ledger-entries.ts'
import { ledgerHead } from '../../store/ledger.ts'
import { tellOfPersonal } from '../rosters/export-roster.ts'
import { textWorkbook } from '../rosters/text-workbook.ts'
import { pausing } from './ledger.ts'
import { ledgerRecipe } from './ledger-recipe.ts'

const stretch = 20_000

/** One line an entry: the hashed fields and the hash, TAB between them. A body is JSON without raw TAB or line break. */
const lineOf = ({ seq, prev, at, actor, kind, body, hash }: LedgerRow) =>
  `${[seq, prev, at, actor, kind, body, hash].join('\t')}\n`

/**
 * draw-protocol.md §7: what was hashed, to the byte, and how anyone computes it anew without this program. That it left is
 * an entry before there is a file, and the last one in it.
 */
export const exportLedger: Usecase<'records.exportLedger'> = async (context, { from, limit }, run) => {
  const { db } = context
  const office = await findOffice(db)
  const total = (await ledgerHead(db)).sequence + 1
  const end = Math.min(total, from + limit - 1)
  const told = await tellOfPersonal(context, { list: 'ledger', count: Math.max(0, end - from + 1) })
  if (!told.ok) return told
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

/** Whatever page asks for it: what a table for people shows is nobody's telephone or id number. */
export const tableWorkbook: Usecase<'records.workbook'> = async (context, { title, headers, rows }, run) => {
  const masked = rows.map((row) => row.map((cell) => maskedText(cell)))
  return ok(await textWorkbook(context, title, { headers, rows: masked }, run))
}
