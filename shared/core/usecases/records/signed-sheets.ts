import type { LedgerEntryView, SignedSheet } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { entriesOfHead } from '../../store/ledger-entries.ts'
import { signedHeads } from '../../store/ledger.ts'
import { pausing } from './ledger.ts'

export const listSheets: Usecase<'records.signedSheets'> = async ({ db }) => ok(await sheetsOf(db))

/** Sheets first: a head on none of them is looked for in the whole ledger, so that a half-signed or a misread one is told. */
export const findHead: Usecase<'records.findHead'> = async ({ db }, { head }, run) => {
  const sheets = (await sheetsOf(db)).filter((sheet) => sheet.head.startsWith(head))
  const entries: readonly LedgerEntryView[] =
    sheets.length > 0 ? [] : await entriesOfHead(db, head, pausing(run, 'searching-ledger'))
  return ok({ sheets, entries })
}

async function sheetsOf(db: Db): Promise<readonly SignedSheet[]> {
  return (await signedHeads(db)).map(({ number, hash, ...sheet }) => ({ ...sheet, draw: number, head: hash }))
}
