import { publicRosterSheet, rosterSheet } from '#shared/domain/rosters/roster-columns.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { readRoster } from '../../store/rosters.ts'
import { chosenRecords } from './chosen.ts'
import { textWorkbook } from './text-workbook.ts'

const titles: Readonly<Record<RosterName, string>> = {
  targets: '检查对象名录库',
  inspectors: '执法检查人员名录库',
  experts: '专家库',
  items: '随机抽查事项清单',
}

/** Telephone and id numbers leave in a file: it is in the ledger before there is one. */
export const tellOfPersonal = (
  context: Context,
  what: {
    readonly count: number
    readonly roster?: RosterName
    /** Of another list than a roster */
    readonly list?: 'inspections' | 'ledger' | 'result-sheet'
    /** Whose rejected rows they are */
    readonly file?: string
  },
) =>
  act(context, () =>
    Promise.resolve(ok({ value: null, kind: 'roster.exported', body: { ...what, personal: true } })),
  )

/**
 * The roster in the columns it can be imported from: a round trip changes nothing. Who takes telephone and id numbers along is
 * in the ledger before the file is made.
 */
export const exportRoster: Usecase<'rosters.export'> = async (context, { roster, chosen, personal }, run) => {
  const records: readonly RosterRecord[RosterName][] =
    chosen === undefined ? await readRoster(context.db, roster) : await chosenRecords(context, chosen)
  if (!personal)
    return ok(await textWorkbook(context, titles[roster], publicRosterSheet(roster, records), run))
  const told = await tellOfPersonal(context, { roster, count: records.length })
  if (!told.ok) return told
  return ok(await textWorkbook(context, titles[roster], rosterSheet(roster, records), run))
}
