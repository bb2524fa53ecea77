import { expect, test } from 'vitest'
import { operationNames, permissions } from '#shared/contract/index.ts'
import { anOfficeReadyToDraw } from '#tests/core/makers.ts'
import { accountActs } from './ledger-acts/accounts.ts'
import { archiveActs } from './ledger-acts/archive.ts'
import { calendarActs, itemActs } from './ledger-acts/calendar.ts'
import { drawActs } from './ledger-acts/draw.ts'
import { leadActs } from './ledger-acts/leads.ts'
import { officeActs } from './ledger-acts/office.ts'
import { planActs } from './ledger-acts/plan.ts'
import { publicationActs } from './ledger-acts/publication.ts'
import { recordsActs } from './ledger-acts/records.ts'
import { recusalActs } from './ledger-acts/recusals.ts'
import { reportActs } from './ledger-acts/report.ts'
import { rosterActs } from './ledger-acts/rosters.ts'
import { watchOver } from './ledger-acts/watch.ts'
import { aPublishingOffice } from './publication/results-entered.ts'

/** Names that only ask, or look at a file before anything is done with it. */
const asking =
  /\.(?:list|get|session|status|diary|diaryHistory|months|monthly|statistics|carriedOut|annual|counted|effective|candidates|ofTarget|offers|initiations|values|find|choose|savedFilters|layout|rules|groups|rows|export|exportRejected|propose|pool|why|stratumTickets|run|report|attachment|package|verify|check|checkPaper|states|read|ledger|ledgerState|verifyLedger|proveEntry|signedSheets|findHead|workbook|versions|editions|history|lastImport|excluded|compliance|content|draws|timeline|years|year|deadline|disclosure|punctuality|starters|issues|ofDay|noticeState|preview\w*|discard\w*)$/

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
  await accountActs(watch)
  await recordsActs(watch)
  const ofSecret = await aPublishingOffice('ningjin', { secret: true })
  const secretly = await watchOver(ofSecret)
  await publicationActs(secretly, ofSecret)
  await reportActs(secretly, ofSecret)
  await archiveActs(secretly, ofSecret)
  const seen = new Set([...watch.seen, ...secretly.seen])
  const others = operationNames.filter((name) => !seen.has(name) && !asking.test(name))
  // What writes is never for an auditor, nor for somebody who is not logged in.
  expect([...seen].filter((name) => ['anyone', 'auditor'].includes(permissions[name]))).toEqual([])
  expect(others).toEqual([
    // Who sits at a window leaves nothing; a password of one's own is looked at where it is changed.
    'accounts.login',
    'accounts.logout',
    'accounts.lock',
    'accounts.stay',
    'accounts.changePassword',
    // A copy tells of itself; the entry of a restoring stands in what is put back.
    'backups.unlock',
    'backups.restore',
    'backups.openLastWhole',
    'backups.take',
    // The entry stands in the file that takes the other's place, looked at where it is done; opening writes nothing.
    'encryption.state',
    'encryption.turnOn',
    'encryption.turnOff',
    'encryption.changePassphrase',
    'encryption.recoveryKey',
    'encryption.unlock',
    'encryption.recover',
    // An office is created once; the sample is made of other acts.
    'office.create',
    // A matter of this machine: which office it begins with.
    'office.useFolder',
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
