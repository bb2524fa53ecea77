import { accountsOperations } from './operations/accounts.ts'
import { archiveOperations } from './operations/archive.ts'
import { backupsOperations } from './operations/backups.ts'
import { calendarOperations } from './operations/calendar.ts'
import { departmentsOperations } from './operations/departments.ts'
import { dispatchOperations } from './operations/dispatch.ts'
import { documentsOperations } from './operations/documents.ts'
import { drawOperations } from './operations/draw.ts'
import { importsOperations } from './operations/imports.ts'
import { encryptionOperations } from './operations/encryption.ts'
import { followUpsOperations } from './operations/follow-ups.ts'
import { inspectionsOperations } from './operations/inspections.ts'
import { itemsOperations } from './operations/items.ts'
import { leadsOperations } from './operations/leads.ts'
import { officeOperations } from './operations/office.ts'
import { numbersOperations } from './operations/numbers.ts'
import { overviewOperations } from './operations/overview.ts'
import { packsOperations } from './operations/packs.ts'
import { planOperations } from './operations/plan.ts'
import { publicationOperations } from './operations/publication.ts'
import { recordsOperations } from './operations/records.ts'
import { recusalsOperations } from './operations/recusals.ts'
import { reportOperations } from './operations/report.ts'
import { rosterListsOperations } from './operations/roster-lists.ts'
import { resultSheetsOperations } from './operations/result-sheets.ts'
import { resultsOperations } from './operations/results.ts'
import { rostersOperations } from './operations/rosters.ts'
import { selfCheckOperations } from './operations/self-check.ts'
import { templatesOperations } from './operations/templates.ts'
import { vocabulariesOperations } from './operations/vocabularies.ts'
import { yearOperations } from './operations/year.ts'

/** Everything a page may ask. Names are `step.act`; preload, loopback, CLI and client derive from this object. */
export const operations = {
  ...accountsOperations,
  ...backupsOperations,
  ...encryptionOperations,
  ...selfCheckOperations,
  ...officeOperations,
  ...packsOperations,
  ...departmentsOperations,
  ...resultsOperations,
  ...resultSheetsOperations,
  ...rostersOperations,
  ...rosterListsOperations,
  ...vocabulariesOperations,
  ...importsOperations,
  ...inspectionsOperations,
  ...recusalsOperations,
  ...leadsOperations,
  ...planOperations,
  ...yearOperations,
  ...drawOperations,
  ...documentsOperations,
  ...dispatchOperations,
  ...followUpsOperations,
  ...templatesOperations,
  ...numbersOperations,
  ...publicationOperations,
  ...recordsOperations,
  ...reportOperations,
  ...archiveOperations,
  ...overviewOperations,
  ...calendarOperations,
  ...itemsOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
export const operationNames = Object.keys(operations) as readonly OperationName[]
