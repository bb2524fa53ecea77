import { expect, test } from 'vitest'
import { operationNames } from '#shared/contract/index.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { calendarActs, itemActs } from './ledger-acts/calendar.ts'
import { drawActs } from './ledger-acts/draw.ts'
import { leadActs } from './ledger-acts/leads.ts'
import { officeActs } from './ledger-acts/office.ts'
import { planActs } from './ledger-acts/plan.ts'
import { recordsActs } from './ledger-acts/records.ts'
import { recusalActs } from './ledger-acts/recusals.ts'
import { rosterActs } from './ledger-acts/rosters.ts'
import { watchOver } from './ledger-acts/watch.ts'

/** Names that only ask, or look at a file before anything is done with it. */
const asking =
  /\.(?:list|get|status|effective|candidates|ofTarget|offers|initiations|values|find|choose|savedFilters|layout|rules|groups|rows|export|exportRejected|propose|pool|why|stratumTickets|attachment|package|verify|check|checkPaper|states|read|ledger|ledgerState|verifyLedger|proveEntry|signedSheets|findHead|exportLedger|workbook|versions|editions|history|lastImport|excluded|compliance|timeline|years|year|deadline|starters|issues|ofDay|noticeState|preview\w*|discard\w*)$/

test('every act leaves exactly one entry that tells of it, and the chain verifies after each', async () => {
  const watch = await watchOver(await anOfficeReadyToDraw())
  await rosterActs(watch)
  await recusalActs(watch)
  await officeActs(watch)
  await calendarActs(watch)
  await planActs(watch)
  await drawActs(watch)
  await leadActs(watch)
  await itemActs(watch)
  await recordsActs(watch)
  const others = operationNames.filter((name) => !watch.seen.has(name) && !asking.test(name))
  expect(others).toEqual([
    // An office is created once; the sample is made of other acts.
    'office.create',
    'office.loadSample',
    // How a roster is looked at, and nothing in it.
    'rosters.saveFilter',
    'rosters.removeFilter',
    'rosters.saveLayout',
    // Mends a preview, before anything is written.
    'rosters.correctRow',
    // Two entries, looked at where it is done.
    'items.publish',
  ])
})
